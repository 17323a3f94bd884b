using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Ingest.Read.Pdf.Tags;

/// <summary>
/// A document's structure elements (ISO 32000-2 §14.7), found from the pages' side: the parent tree names the element of each marked content,
/// and elements name their parents. So only what a page asks for is read, however large the tree is.
/// </summary>
internal sealed class StructureTree
{
    // Role maps map to standard types in a step or two; what goes on goes round.
    private const int LongestRole = 8;

    // A tree of numbers has some levels; a page's entry is found by their limits, or by looking at so many nodes.
    private const int MostNodes = 10_000;

    // What all pages together may look at. A table of 100,000 cells has three times as many elements.
    private const int MostElements = 2_000_000;

    private static readonly NameToken Root = NameToken.Create("StructTreeRoot"), ParentTree = NameToken.Create("ParentTree"), RoleMap = NameToken.Create("RoleMap"),
        Nums = NameToken.Create("Nums"), Limits = NameToken.Create("Limits"), Role = NameToken.Create("S");

    private readonly PdfDocument _document;
    private readonly DictionaryToken _numbers;
    private readonly DictionaryToken? _roles;
    private readonly Dictionary<IndirectReference, TableTags?> _tables = [];
    private int _seen;

    private StructureTree(PdfDocument document, DictionaryToken root, DictionaryToken numbers)
    {
        (_document, _numbers) = (document, numbers);
        _roles = Get(root, RoleMap) as DictionaryToken;
    }

    /// <summary>The document's tree; null where it has none, or a damaged one: nothing depends on it.</summary>
    public static StructureTree? Of(PdfDocument document)
    {
        try
        {
            DictionaryToken catalog = document.Structure.Catalog.CatalogDictionary;
            return Get(document, catalog, Root) is DictionaryToken root && Get(document, root, ParentTree) is DictionaryToken numbers ? new StructureTree(document, root, numbers) : null;
        }
        catch (Exception e) when (e is not OutOfMemoryException and not UnreadableException)
        {
            return null;
        }
    }

    /// <summary>True once hostile or endless tags have used up what a document may ask for.</summary>
    public bool IsExhausted => _seen > MostElements;

    /// <summary>The elements of a page's marked content, by its ids; null for none.</summary>
    /// <param name="key">The page's key in the parent tree.</param>
    public ArrayToken? Parents(int key)
    {
        var open = new Stack<DictionaryToken>([_numbers]);
        for (int nodes = 0; open.Count > 0 && nodes < MostNodes; nodes++)
        {
            DictionaryToken node = open.Pop();
            if (Get(node, Nums) is ArrayToken numbers)
            {
                for (int i = 0; i + 1 < numbers.Length; i += 2)
                {
                    if (numbers.Data[i] is NumericToken number && number.Int == key)
                        return Direct(numbers.Data[i + 1]) as ArrayToken;
                }
            }
            else if (Get(node, NameToken.Kids) is ArrayToken kids)
            {
                foreach (IToken kid in kids.Data)
                {
                    if (Direct(kid) is DictionaryToken below && MayHold(below, key))
                        open.Push(below);
                }
            }
        }
        return null;
    }

    /// <summary>An element; null for what is none.</summary>
    public DictionaryToken? Element(IndirectReference reference)
    {
        _seen++;
        return IsExhausted ? null : _document.Structure.GetObject(reference)?.Data as DictionaryToken;
    }

    /// <summary>The element's standard type: TD, P, H1.</summary>
    public string TypeOf(DictionaryToken element)
    {
        string type = Get(element, Role) is NameToken name ? name.Data : "";
        for (int i = 0; i < LongestRole && _roles is not null && _roles.Data.TryGetValue(type, out IToken? role) && Direct(role) is NameToken next && next.Data != type; i++)
            type = next.Data;
        return type;
    }

    /// <summary>The rows and cells of a table element; null where they are no grid.</summary>
    public TableTags? Table(IndirectReference reference)
    {
        if (!_tables.TryGetValue(reference, out TableTags? table))
            _tables.Add(reference, table = TableTags.Of(this, reference));
        return table;
    }

    /// <summary>An entry, looked up where it is a reference.</summary>
    public IToken? Get(DictionaryToken dictionary, NameToken name) => Get(_document, dictionary, name);

    /// <summary>A token, looked up where it is a reference.</summary>
    public IToken? Direct(IToken token) => Direct(_document, token);

    private bool MayHold(DictionaryToken node, int key) =>
        Get(node, Limits) is not ArrayToken { Length: 2 } limits || limits.Data[0] is not NumericToken first || limits.Data[1] is not NumericToken last || (first.Int <= key && key <= last.Int);

    private static IToken? Get(PdfDocument document, DictionaryToken dictionary, NameToken name) => dictionary.TryGet(name, out IToken? token) ? Direct(document, token) : null;

    private static IToken? Direct(PdfDocument document, IToken token) => token is IndirectReferenceToken reference ? document.Structure.GetObject(reference.Data)?.Data : token;
}
