using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Ingest.Read.Pdf;

/// <summary>A PDF's outline, the bookmarks that a viewer lists beside the pages (ISO 32000-2 §12.3.3), as far as it names pages directly.</summary>
/// <param name="document">The document.</param>
internal sealed class Outline(PdfDocument document)
{
    // A long book has some hundred entries; what holds more, or holds itself, is cut off here.
    private const int MostEntries = 2_000;

    private const int Deepest = 9;

    // The nodes of a page tree are fewer than its pages.
    private const int MostNodes = 40_000;

    private static readonly NameToken Outlines = NameToken.Create("Outlines"), First = NameToken.Create("First"), Next = NameToken.Create("Next"),
        Destination = NameToken.Create("Dest"), Action = NameToken.A;

    private readonly List<OutlineEntry> _entries = [];
    private Dictionary<IndirectReference, int> _pages = [];

    /// <summary>The entries in their order; none where there is no outline or it is damaged: nothing depends on it.</summary>
    public static IReadOnlyList<OutlineEntry> Of(PdfDocument document)
    {
        try
        {
            return new Outline(document).Read();
        }
        catch (Exception e) when (e is not OutOfMemoryException and not UnreadableException)
        {
            return [];
        }
    }

    private List<OutlineEntry> Read()
    {
        DictionaryToken catalog = document.Structure.Catalog.CatalogDictionary;
        if (Get(catalog, Outlines) is not DictionaryToken outlines || Get(outlines, First) is not DictionaryToken first)
            return _entries;
        _pages = PagesOf(catalog);
        var open = new Stack<(DictionaryToken Item, int Level)>([(first, 1)]);
        for (int seen = 0; open.Count > 0 && seen < MostEntries; seen++)
        {
            (DictionaryToken item, int level) = open.Pop();
            if (Get(item, NameToken.Title) is IDataToken<string> { Data: { Length: > 0 } title } && PageOf(item) is int page)
                _entries.Add(new OutlineEntry(title, level, page));
            if (Get(item, Next) is DictionaryToken next)
                open.Push((next, level));
            if (level < Deepest && Get(item, First) is DictionaryToken below)
                open.Push((below, level + 1));
        }
        return _entries;
    }

    private int? PageOf(DictionaryToken item)
    {
        IToken? place = Get(item, Destination) ?? (Get(item, Action) is DictionaryToken action ? Get(action, NameToken.D) : null);
        return place is ArrayToken { Length: > 0 } array && array.Data[0] is IndirectReferenceToken reference && _pages.TryGetValue(reference.Data, out int page) ? page : null;
    }

    private Dictionary<IndirectReference, int> PagesOf(DictionaryToken catalog)
    {
        var pages = new Dictionary<IndirectReference, int>();
        var open = new Stack<IToken>();
        if (catalog.TryGet(NameToken.Pages, out IToken? root))
            open.Push(root);
        for (int seen = 0; open.Count > 0 && seen < MostNodes; seen++)
        {
            IToken node = open.Pop();
            if (Direct(node) is not DictionaryToken dictionary)
                continue;
            if (Get(dictionary, NameToken.Kids) is ArrayToken kids)
            {
                for (int i = kids.Length - 1; i >= 0; i--)
                    open.Push(kids.Data[i]);
            }
            else if (node is IndirectReferenceToken reference)
            {
                pages.TryAdd(reference.Data, pages.Count + 1);
            }
        }
        return pages;
    }

    private IToken? Get(DictionaryToken dictionary, NameToken name) => dictionary.TryGet(name, out IToken? token) ? Direct(token) : null;

    private IToken? Direct(IToken token) => token is IndirectReferenceToken reference ? document.Structure.GetObject(reference.Data)?.Data : token;
}
