using Ingest.Model;
using Ingest.Read.Pdf.Tags;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Ingest.Read.Pdf;

/// <summary>A PDF's pages, one at a time, each with what went wrong on it; what concerns the whole document comes with its last page.</summary>
internal sealed class PdfPages
{
    // PdfPig keeps every object that it has parsed: the document is opened anew after so many pages, so that memory stays flat.
    private const int PagesAtOnce = 250;

    private readonly ReadOnlyMemory<byte> _bytes;

    // What PdfPig opens: one array, however often the document is opened.
    private readonly byte[] _opened;
    private readonly ReadLimits _limits;
    private PdfDocument? _first;
    private long _expanded;

    private PdfPages(ReadOnlyMemory<byte> bytes, ReadLimits limits)
    {
        _bytes = bytes;
        _opened = NamedPlaces.HiddenIn(bytes);
        _limits = limits;
        _first = Open(out BoundedFilters filters);
        Filters = filters;
        Count = _first.NumberOfPages;
        if (Count == 0)
            throw new UnreadableException("PDF-003", "The PDF has no pages. Fetch it again from where it was published.");
        if (Count > limits.MaxPages)
            throw new UnreadableException("LIMIT-008", $"The PDF has {Count} pages; the limit is {limits.MaxPages}. Raise the limit MaxPages if the document is honest.");
        Outline = Pdf.Outline.Of(_first);
    }

    public int Count { get; }

    /// <summary>What the document's own outline names.</summary>
    public IReadOnlyList<OutlineEntry> Outline { get; }

    private BoundedFilters Filters { get; set; }

    /// <summary>Opens the document; an empty password is tried.</summary>
    /// <exception cref="UnreadableException">It is no PDF, damaged beyond opening, encrypted, without pages, or over a limit.</exception>
    public static PdfPages Of(ReadOnlyMemory<byte> bytes, ReadLimits limits) => new(bytes, limits);

    /// <summary>Reads the pages; once.</summary>
    public IEnumerable<PrintedPage> Read(CancellationToken cancellation)
    {
        var findings = new DocumentFindings();
        if (!CrossReference.IsSound(_bytes.Span))
            findings.Add(new Problem { Code = "PDF-014", Severity = Severity.Warning, Message = "The PDF's own list of its objects is missing or wrong: they were found by searching the file, as viewers do. Compare with a viewer, or fetch the file again." });
        PdfDocument document = _first ?? Open(out _);
        _first = null;
        try
        {
            PageSession session = Start(document, cancellation);
            for (int number = 1; number <= Count; number++)
            {
                cancellation.ThrowIfCancellationRequested();
                if (number % PagesAtOnce == 0)
                {
                    findings.Add(session.Fonts);
                    document.Dispose();
                    document = null!;
                    session = null!;
                    // Thousands of its objects are old by now, and the runtime would let as many again gather before it looked.
                    GC.Collect();
                    // The limit is the document's, however often it is opened.
                    _expanded = Filters.Expanded;
                    document = Open(out BoundedFilters filters);
                    Filters = filters;
                    session = Start(document, cancellation);
                }
                PrintedPage page = Read(document, number);
                findings.Add(page);
                if (number == Count)
                    findings.Add(session.Fonts);
                yield return page with { Problems = [.. page.Problems, .. findings.Take(number == Count)] };
            }
        }
        finally
        {
            document.Dispose();
        }
        findings.RefuseEmpty(Count);
    }

    private PrintedPage Read(PdfDocument document, int number)
    {
        int damaged = Filters.Damaged;
        try
        {
            PrintedPage page = document.GetPage<PrintedPage>(number);
            if (Filters.Broken is { } broken)
                throw broken;
            return damaged == Filters.Damaged ? page : page with
            {
                Problems = [.. page.Problems, new Problem { Code = "PDF-012", Severity = Severity.Error, Page = number, Message = $"A compressed stream of page {number} breaks off: what stood behind the damage is missing. Fetch the file again." }],
            };
        }
        catch (Exception e) when (e is not OutOfMemoryException and not OperationCanceledException)
        {
            if ((Filters.Broken ?? e as UnreadableException ?? e.InnerException as UnreadableException) is { } limit && limit.Code.StartsWith("LIMIT", StringComparison.Ordinal))
                throw limit;
            string why = (e as UnreadableException ?? e.InnerException as UnreadableException)?.Message ?? Why(e);
            return new PrintedPage
            {
                Number = number,
                Width = 595,
                Height = 842,
                Glyphs = [],
                Characters = 0,
                IsUnread = true,
                Problems = [new Problem { Code = "PDF-004", Severity = Severity.Error, Page = number, Message = $"Page {number} cannot be read, and its text is missing: {why} Look at the page in a viewer." }],
            };
        }
    }

    private static PageSession Start(PdfDocument document, CancellationToken cancellation)
    {
        var session = new PageSession(Layers.Off(document), StructureTree.Of(document), cancellation);
        try
        {
            PrintedPageFactory.Register(document, session);
        }
        catch (Exception e) when (e is not OutOfMemoryException and not OperationCanceledException and not UnreadableException)
        {
            throw new UnreadableException("PDF-004", $"None of the pages can be read: {Why(e)} Look at the document in a viewer.", e);
        }
        return session;
    }

    private PdfDocument Open(out BoundedFilters filters)
    {
        filters = new BoundedFilters(_limits, _expanded);
        try
        {
            return PdfDocument.Open(_opened, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = filters });
        }
        catch (PdfDocumentEncryptedException e)
        {
            throw new UnreadableException("PDF-002", "The PDF is encrypted, and an empty password does not open it. Remove the password and hand it in again.", e);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw filters.Broken ?? new UnreadableException("PDF-001", $"The PDF is damaged beyond opening: {Why(e)} Fetch it again; if a viewer opens it, save it from there.", e);
        }
    }

    // PdfPig's messages can hold whole objects.
    private static string Why(Exception e)
    {
        string message = e.Message.ReplaceLineEndings(" ").Trim();
        return (message.Length > 200 ? message[..200] + "…" : message).TrimEnd('.') + ".";
    }
}
