using System.Text.RegularExpressions;
using Ingest.Read;

namespace Ingest.Recognize;

/// <summary>The lines that belong to a table: its title, the captions above it, the notes below it.</summary>
internal sealed record LinesAround(string? Title, IReadOnlyList<string> Captions, IReadOnlyList<string> Footnotes)
{
    /// <summary>A table that stands alone.</summary>
    public static LinesAround None { get; } = new(null, [], []);
}

/// <summary>Ties the lines directly above and below each table to it; the rest is narrative.</summary>
internal sealed partial class TableLines
{
    private const int MostCaptions = 6;

    // Captions that stand side by side above a table.
    private const int CaptionsBeside = 3;

    // Of a line's height: lines of one size differ by less, and lines of one paragraph begin nearer to each other.
    private const double SameHeight = 0.2, ClosestLines = 2.2;

    private readonly IReadOnlyList<Block> _blocks;
    private readonly Dictionary<int, LinesAround> _around = [];
    private readonly HashSet<int> _taken = [];

    public TableLines(IReadOnlyList<Block> blocks)
    {
        _blocks = blocks;
        for (int i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is TableBlock { Parent: null })
                _around[i] = new LinesAround(TitleAbove(i, out List<string> captions), captions, FootnotesBelow(i));
        }
    }

    /// <summary>True for a line that a table took.</summary>
    public bool IsTaken(int index) => _taken.Contains(index);

    /// <summary>The lines of the table at an index.</summary>
    public LinesAround Around(int index) => _around.GetValueOrDefault(index, LinesAround.None);

    private string? TitleAbove(int table, out List<string> captions)
    {
        captions = [];
        string? title = null;
        var tails = new Dictionary<int, string>();
        int above = Previous(table);
        for (; above >= 0 && captions.Count < MostCaptions; above = Previous(above))
        {
            if (_taken.Contains(above) || _blocks[above] is not TextBlock line)
                break;
            bool isCaption = CaptionText.IsStrong(line.Text) || IsMixedCaption(line.Text) || (title is null && CaptionText.IsCaption(line.Text));
            int first = above;
            if (isCaption && !(title is null && WrappedTitle(above) >= 0))
                captions.Insert(0, line.Text + tails.GetValueOrDefault(above));
            else if (title is null && WrappedTitle(above) is >= 0 and var start)
                (title, first) = (((TextBlock)_blocks[start]).Text + line.Text, start);
            else if (title is null && CanTitle(line))
                title = line.Text;
            else if (title is null && WrappedCaption(above) is >= 0 and var caption)
                tails[caption] = line.Text;
            else
                break;
            _taken.Add(above);
            _taken.Add(above = first);
        }
        return title;
    }

    /// <summary>Where a title over two lines begins, whose last line stands at the index; -1 where it is none.</summary>
    private int WrappedTitle(int index)
    {
        int above = Previous(index);
        if (above < 0 || _taken.Contains(above) || _blocks[index] is not TextBlock { Box: { } lower } line || _blocks[above] is not TextBlock { Box: { } upper } first || first.Page != line.Page)
            return -1;
        // One size, directly below each other, on one axis, and the upper line the longer: a title breaks where its line is full.
        bool near = Math.Abs(upper.Height - lower.Height) < SameHeight * lower.Height && lower.Top - upper.Top < ClosestLines * lower.Height;
        bool centred = upper.Width >= lower.Width && Math.Abs(upper.Left + upper.Width / 2 - lower.Left - lower.Width / 2) < lower.Height;
        return near && centred && !CaptionText.IsStrong(first.Text) && !TitleText.LooksLikeTitle(first.Text) && TitleText.CanTitle(first.Text)
            && TitleText.LooksLikeTitle(first.Text + line.Text) ? above : -1;
    }

    /// <summary>The caption that the line at the index ends: it stands below it at the same left edge; -1 for none.</summary>
    private int WrappedCaption(int index)
    {
        if (_blocks[index] is not TextBlock { Box: { } lower } line)
            return -1;
        for (int above = Previous(index), seen = 0; above >= 0 && seen < CaptionsBeside; above = Previous(above), seen++)
        {
            if (_blocks[above] is TextBlock { Box: { } upper } caption && caption.Page == line.Page && CaptionText.IsStrong(caption.Text)
                && Math.Abs(upper.Left - lower.Left) < SameHeight * lower.Height && lower.Top - upper.Top < ClosestLines * lower.Height)
                return above;
        }
        return -1;
    }

    private List<string> FootnotesBelow(int table)
    {
        var notes = new List<string>();
        for (int below = Next(table); below < _blocks.Count && _blocks[below] is TextBlock line; below = Next(below))
        {
            if (!Footnote().IsMatch(line.Text) && !Denial().IsMatch(line.Text) && !(notes.Count > 0 && NumberedNote().IsMatch(line.Text) && notes[^1].Length > 0 && "：:；;".Contains(notes[^1][^1])))
                break;
            notes.Add(line.Text);
            _taken.Add(below);
        }
        return notes;
    }

    private static bool CanTitle(TextBlock line)
    {
        if (!TitleText.CanTitle(line.Text))
            return false;
        if (TitleText.LooksLikeTitle(line.Text))
            return true;
        if (TitleText.IsDocumentTitle(line.Text) || line.HeadingLevel == 0 || Headings.Read(line.Text, styled: null) is not null)
            return false;
        return line.HeadingLevel is not null || (line.Text.Length <= 40 && TitleWord().IsMatch(line.Text));
    }

    private static bool IsMixedCaption(string text) => text.Length <= 100 && CaptionText.UnitIn(text) is not null && UnitLine().IsMatch(text);

    private int Previous(int index)
    {
        do index--; while (index >= 0 && _blocks[index] is FurnitureBlock);
        return index;
    }

    private int Next(int index)
    {
        do index++; while (index < _blocks.Count && _blocks[index] is FurnitureBlock);
        return index;
    }

    [GeneratedRegex(@"^(注|说明|备注|附注|Note|Source)s?\s*\d*\s*[：:.．、]|^注\d|^\*(?!\*)", RegexOptions.CultureInvariant)]
    private static partial Regex Footnote();

    // （无政府性基金支出）: in brackets, so that no sentence of the text is taken for it.
    [GeneratedRegex(@"^[（(]\s*(?:本(?:部门|单位))?(?:无|没有|未)[^（(）)]{2,30}[）)]$", RegexOptions.CultureInvariant)]
    private static partial Regex Denial();

    [GeneratedRegex(@"^\d{1,2}[.、．]|^[（(]\d{1,2}[)）]", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedNote();

    [GeneratedRegex(@"预算|决算|情况|明细|目标|经费|支出|收入", RegexOptions.CultureInvariant)]
    private static partial Regex TitleWord();

    [GeneratedRegex(@"单位\s*[：:]", RegexOptions.CultureInvariant)]
    private static partial Regex UnitLine();
}
