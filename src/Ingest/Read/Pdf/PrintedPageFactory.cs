using Ingest.Read.Pdf.Tags;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Ingest.Read.Pdf;

/// <summary>Makes printed pages inside PdfPig, in place of its own pages.</summary>
internal sealed class PrintedPageFactory : BasePageFactory<PrintedPage>
{
    private static readonly NameToken PageKey = NameToken.Create("StructParents");

    private readonly PageSession _session;

    private PrintedPageFactory(PageSession session, IPdfTokenScanner scanner, IResourceStore resources, ILookupFilterProvider filters, IPageContentParser parser, ParsingOptions options)
        : base(scanner, resources, filters, parser, options) => _session = session;

    /// <summary>Registers a factory with the document.</summary>
    public static void Register(PdfDocument document, PageSession session)
    {
        // PdfPig hands its parts only to factories that it makes itself.
        document.AddPageFactory<PartsOfPdfPig, PartsFactory>();
        PartsOfPdfPig parts = Parts(document);
        document.AddPageFactory(new PrintedPageFactory(session, parts.Scanner, new WatchedResources(parts.Resources, session, parts.Scanner, parts.Filters), parts.Filters, parts.Parser, parts.Options));
    }

    // Any page will do: the parts are the same, and PdfPig refuses a page whose dictionary is damaged.
    private static PartsOfPdfPig Parts(PdfDocument document)
    {
        for (int number = 1; ; number++)
        {
            try
            {
                return document.GetPage<PartsOfPdfPig>(number);
            }
            catch (Exception e) when (number < document.NumberOfPages && e is not OutOfMemoryException)
            {
            }
        }
    }

    /// <inheritdoc/>
    protected override PrintedPage ProcessPage(int pageNumber, DictionaryToken dictionary, NamedDestinations namedDestinations, MediaBox mediaBox, CropBox cropBox,
        UserSpaceUnit userSpaceUnit, PageRotationDegrees rotation, TransformationMatrix initialMatrix, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        var tracer = new PageTracer(_session, pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, ParsingOptions);
        tracer.Run(operations);
        foreach ((StreamToken appearance, TransformationMatrix place) in Appearances.Of(dictionary, PdfScanner, _session))
            tracer.Draw(appearance, place);
        return tracer.Finish() with { Tags = TagsOf(dictionary) };
    }

    private PdfPageTags? TagsOf(DictionaryToken page) =>
        _session.Structure is { } structure && page.TryGet(PageKey, PdfScanner, out NumericToken? key) ? new PdfPageTags(structure, key.Int) : null;

    /// <summary>What PdfPig works with.</summary>
    internal sealed record PartsOfPdfPig(IPdfTokenScanner Scanner, IResourceStore Resources, ILookupFilterProvider Filters, IPageContentParser Parser, ParsingOptions Options);

    /// <summary>Reads no page: hands the parts out.</summary>
    internal sealed class PartsFactory(IPdfTokenScanner scanner, IResourceStore resources, ILookupFilterProvider filters, IPageContentParser parser, ParsingOptions options) : IPageFactory<PartsOfPdfPig>
    {
        /// <inheritdoc/>
        public PartsOfPdfPig Create(int number, DictionaryToken dictionary, PageTreeMembers pageTreeMembers, NamedDestinations annotationProvider) =>
            new(scanner, resources, filters, parser, options);
    }
}
