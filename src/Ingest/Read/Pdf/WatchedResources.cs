using System.Diagnostics.CodeAnalysis;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Ingest.Read.Pdf;

/// <summary>PdfPig's resources, watched for fonts (which do not tell their dictionaries) and layers; damaged ones do not cost the page.</summary>
internal sealed class WatchedResources(IResourceStore inner, PageSession session, IPdfTokenScanner scanner, ILookupFilterProvider filters) : IResourceStore
{
    private readonly BoundedResources _bounded = new(scanner);

    public void LoadResourceDictionary(DictionaryToken resourceDictionary)
    {
        try
        {
            inner.LoadResourceDictionary(_bounded.Of(resourceDictionary));
        }
        catch (Exception e) when (e is not OutOfMemoryException and not UnreadableException)
        {
            // Fonts and forms are loaded first; what fails after them are patterns and shadings. A font that is missing is noticed when it is used.
        }
        if (resourceDictionary.TryGet(NameToken.Font, scanner, out DictionaryToken? fonts))
            ShelveFonts(fonts);
        if (resourceDictionary.TryGet(NameToken.Properties, scanner, out DictionaryToken? properties))
            session.NameLayers(properties);
    }

    public void UnloadResourceDictionary() => inner.UnloadResourceDictionary();

    public IFont? GetFont(NameToken name) => inner.GetFont(name);

    public bool TryGetXObject(NameToken name, [NotNullWhen(true)] out StreamToken? stream) => inner.TryGetXObject(name, out stream) && _bounded.IsBounded(stream);

    public bool TryGetXObjectReference(NameToken name, out IndirectReference reference) => inner.TryGetXObjectReference(name, out reference);

    public DictionaryToken? GetExtendedGraphicsStateDictionary(NameToken name) =>
        inner.GetExtendedGraphicsStateDictionary(name) is { } state && _bounded.IsBounded(state) ? state : null;

    public IFont GetFontDirectly(IndirectReferenceToken fontReferenceToken) => inner.GetFontDirectly(fontReferenceToken);

    public bool TryGetNamedColorSpace(NameToken name, out ResourceColorSpace namedColorSpace) => inner.TryGetNamedColorSpace(name, out namedColorSpace);

    public ColorSpaceDetails GetColorSpaceDetails(NameToken? name, DictionaryToken? dictionary) => inner.GetColorSpaceDetails(name, dictionary);

    public ColorSpaceDetails GetDeviceColorSpaceDetails(ColorSpace deviceColorSpace) => inner.GetDeviceColorSpaceDetails(deviceColorSpace);

    public DictionaryToken? GetMarkedContentPropertiesDictionary(NameToken name) => inner.GetMarkedContentPropertiesDictionary(name);

    public IReadOnlyDictionary<NameToken, PatternColor> GetPatterns() => inner.GetPatterns();

    public Shading GetShading(NameToken name) => inner.GetShading(name);

    private void ShelveFonts(DictionaryToken fonts)
    {
        foreach (KeyValuePair<string, IToken> entry in fonts.Data)
        {
            IFont? font = inner.GetFont(NameToken.Create(entry.Key));
            if ((font is not null && session.Fonts.Knows(font)) || !DirectObjectFinder.TryGet(entry.Value, scanner, out DictionaryToken? dictionary))
                continue;
            if (font is null)
                session.Fonts.AddMissing(entry.Key, FontShelf.IsComposite(dictionary, scanner));
            else
                session.Fonts.Add(font, dictionary, scanner, filters);
        }
    }
}
