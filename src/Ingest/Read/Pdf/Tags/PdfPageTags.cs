using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Ingest.Read.Pdf.Tags;

/// <summary>The tags of one page, looked up when they are asked for. Damaged ones say nothing.</summary>
/// <param name="tree">The document's structure.</param>
/// <param name="key">The page's key in its parent tree.</param>
internal sealed class PdfPageTags(StructureTree tree, int key) : PageTags
{
    // From marked content to its cell and table there are a few levels; lists in cells have some more.
    private const int MostAncestors = 64;

    private static readonly NameToken Parent = NameToken.P;

    private ArrayToken? _parents;
    private bool _isRead;

    /// <inheritdoc/>
    public override int? HeadingOf(int content)
    {
        try
        {
            foreach ((_, _, string type) in Ancestors(content))
            {
                if (type is ['H', >= '1' and <= '6'])
                    return type[1] - '0';
                if (type is "P" or "TD" or "TH" or "LI" or "TOCI" or "Table")
                    return null;
            }
        }
        catch (Exception e) when (IsOfTheDocument(e))
        {
        }
        return null;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<TaggedTable> TablesOf(IReadOnlyCollection<int> contents)
    {
        try
        {
            var tables = new Dictionary<IndirectReference, Dictionary<IndirectReference, List<int>>>();
            foreach (int content in contents)
            {
                if (CellOf(content) is not var (table, cell))
                    continue;
                if (!tables.TryGetValue(table, out Dictionary<IndirectReference, List<int>>? cells))
                    tables.Add(table, cells = []);
                if (!cells.TryGetValue(cell, out List<int>? own))
                    cells.Add(cell, own = []);
                own.Add(content);
            }
            var found = new List<TaggedTable>();
            foreach ((IndirectReference table, Dictionary<IndirectReference, List<int>> cells) in tables)
            {
                if (tree.Table(table)?.With(cells) is { } tagged)
                    found.Add(tagged);
            }
            return found;
        }
        catch (Exception e) when (IsOfTheDocument(e))
        {
            return [];
        }
    }

    // The innermost cell, and the table that it is a cell of.
    private (IndirectReference Table, IndirectReference Cell)? CellOf(int content)
    {
        IndirectReference? cell = null;
        foreach ((IndirectReference reference, _, string type) in Ancestors(content))
        {
            if (cell is null && type is "TD" or "TH")
                cell = reference;
            else if (type == "Table")
                return cell is { } own ? (reference, own) : null;
        }
        return null;
    }

    private IEnumerable<(IndirectReference Reference, DictionaryToken Element, string Type)> Ancestors(int content)
    {
        if (!_isRead)
            (_parents, _isRead) = (tree.Parents(key), true);
        if (_parents is null || content >= _parents.Length || _parents.Data[content] is not IndirectReferenceToken first)
            yield break;
        IndirectReference reference = first.Data;
        for (int i = 0; i < MostAncestors; i++)
        {
            if (tree.Element(reference) is not { } element)
                yield break;
            yield return (reference, element, tree.TypeOf(element));
            if (!element.TryGet(Parent, out IToken? parent) || parent is not IndirectReferenceToken next)
                yield break;
            reference = next.Data;
        }
    }

    private static bool IsOfTheDocument(Exception e) => e is not OutOfMemoryException and not OperationCanceledException and not UnreadableException;
}
