namespace Ingest.Layout.Flow;

/// <summary>How a column of text is set, estimated from its own lines.</summary>
/// <param name="Left">x where lines begin that are not indented.</param>
/// <param name="Right">x where full lines end.</param>
/// <param name="Pitch">Points from baseline to baseline within a paragraph; 0 where unknown.</param>
internal readonly record struct Margins(float Left, float Right, float Pitch);

/// <summary>The margins of every column of every page; a page with few lines takes those of the other pages of its width.</summary>
internal sealed class ColumnMargins
{
    // Fewer long lines than this say nothing about where the margins are.
    private const int FewestLines = 4;

    // A long line is at least this share of the longest.
    private const float Long = 0.6f;

    // A full line is at least this share of it; so many tell the pitch of prose.
    private const float Full = 0.85f;
    private const int FewestWraps = 3;

    // An indent is two letters in CJK prose, one or more elsewhere; both in letter sizes.
    private const float LeastIndent = 1.2f, MostIndent = 4.5f;

    // Lines of one paragraph stand no further apart than this, in letter sizes.
    private const float MostPitch = 4f;

    private readonly Dictionary<(int Page, int Column), Margins> _margins = [];

    private ColumnMargins(FontSizes sizes) => Sizes = sizes;

    /// <summary>The sizes of the document's text.</summary>
    public FontSizes Sizes { get; }

    /// <summary>True where paragraphs begin with an indent, as CJK prose does.</summary>
    public bool Indents { get; private set; }

    public Margins this[int page, int column] => _margins.GetValueOrDefault((page, column));

    /// <summary>Estimates them.</summary>
    public static ColumnMargins Of(IReadOnlyList<ArrangedPage> pages)
    {
        var margins = new ColumnMargins(FontSizes.Of(pages));
        var byWidth = new Dictionary<int, List<TextLine>>();
        var columns = new List<(int Page, int Column, List<TextLine> Lines)>();
        for (int i = 0; i < pages.Count; i++)
        {
            foreach ((int column, List<TextLine> lines) in ColumnsOf(pages[i]))
            {
                columns.Add((i, column, lines));
                if (column != 0)
                    continue;
                int width = (int)Math.Round(pages[i].Width);
                if (!byWidth.TryGetValue(width, out List<TextLine>? all))
                    byWidth[width] = all = [];
                all.AddRange(lines);
            }
        }
        var usual = byWidth.ToDictionary(static pair => pair.Key, pair => Estimate(pair.Value, default));
        int indented = 0, flush = 0;
        foreach ((int page, int column, List<TextLine> lines) in columns)
        {
            Margins own = Estimate(lines, column == 0 ? usual[(int)Math.Round(pages[page].Width)] : default);
            margins._margins[(page, column)] = own;
            for (int i = 1; i < lines.Count; i++)
            {
                TextLine last = lines[i - 1], line = lines[i];
                if (line.Left > own.Left + 0.75f * line.Size || last.Right < own.Left + Long * (own.Right - own.Left))
                    continue;
                float indent = (last.Left - own.Left) / last.Size;
                indented += indent is > LeastIndent and < MostIndent ? 1 : 0;
                flush += indent < 0.75f ? 1 : 0;
            }
        }
        // Of two lines that begin at the margin one has an indented line above it where paragraphs are short; one in eight is enough.
        margins.Indents = indented >= 3 && indented * 8 >= flush;
        return margins;
    }

    private static Dictionary<int, List<TextLine>> ColumnsOf(ArrangedPage page)
    {
        var columns = new Dictionary<int, List<TextLine>>();
        foreach (PageItem item in page.Items)
        {
            if (item is not LineItem line)
                continue;
            if (!columns.TryGetValue(line.Column, out List<TextLine>? lines))
                columns[line.Column] = lines = [];
            lines.Add(line.Line);
        }
        return columns;
    }

    private static Margins Estimate(List<TextLine> lines, Margins usual)
    {
        float widest = 0;
        foreach (TextLine line in lines)
            widest = Math.Max(widest, line.Width);
        var rights = new List<float>();
        var lefts = new List<float>();
        float size = 0;
        foreach (TextLine line in lines)
        {
            lefts.Add(line.Left);
            size += line.Size / lines.Count;
            if (line.Width >= Long * widest)
                rights.Add(line.Right);
        }
        if (lines.Count == 0)
            return usual;
        float? right = rights.Count >= FewestLines ? Edge(rights, size, descending: true) : null, left = lefts.Count >= FewestLines ? Edge(lefts, size, descending: false) : null;
        // A line that its paragraph's next one goes on below, further left, was full, however few are.
        if (right is float shared)
            right = Math.Max(shared, Wrapped(lines));
        bool known = usual.Right > 0;
        // Lines that reach beyond the usual margin, or end well before it, are set otherwise: a narrow page, notes under a wide table.
        if (known && (right is not float own || Math.Abs(own - usual.Right) < 2 * size || rights.Count < 2 * FewestLines))
            right = Math.Max(usual.Right, right ?? 0);
        if (known && (left is not float start || Math.Abs(start - usual.Left) < size || rights.Count < 2 * FewestLines))
            left = usual.Left;
        return new Margins(left ?? lefts.Min(), right ?? lines.Max(static line => line.Right), PitchOf(lines, widest, usual.Pitch));
    }

    // Where the outermost line ends that is indented and has a line at the margin right below.
    private static float Wrapped(List<TextLine> lines)
    {
        float right = 0;
        for (int i = 1; i < lines.Count; i++)
        {
            TextLine last = lines[i - 1], line = lines[i];
            float indent = (last.Left - line.Left) / line.Size;
            if (indent is > LeastIndent and < MostIndent && IsOneType(last, line) && line.Baseline > last.Baseline && line.Baseline - last.Baseline < MostPitch * line.Size
                && ListMarks.Of(line.Text) == ListMark.None && !ListMarks.EndsSentence(last.Text))
                right = Math.Max(right, last.Right);
        }
        return right;
    }

    // The outermost position that several lines share.
    private static float Edge(List<float> positions, float size, bool descending)
    {
        positions.Sort();
        if (descending)
            positions.Reverse();
        int enough = Math.Max(2, positions.Count / 8);
        for (int i = 0; i + enough <= positions.Count; i++)
        {
            if (Math.Abs(positions[i] - positions[i + enough - 1]) <= size)
                return positions[i];
        }
        return positions[0];
    }

    // The pitch within paragraphs is the smaller of those that are common: two in five are no larger. Where prose wraps its long lines tell it:
    // captions and titles stand closer or further apart.
    private static float PitchOf(List<TextLine> lines, float widest, float usual)
    {
        var pitches = new List<float>();
        var wrapped = new List<float>();
        for (int i = 1; i < lines.Count; i++)
        {
            TextLine last = lines[i - 1], line = lines[i];
            float pitch = line.Baseline - last.Baseline;
            if (pitch <= 0.8f * line.Size || pitch >= MostPitch * line.Size || !IsOneType(last, line))
                continue;
            pitches.Add(pitch);
            if (last.Width >= Full * widest)
                wrapped.Add(pitch);
        }
        if (pitches.Count < FewestLines && wrapped.Count < FewestWraps)
            return usual > 0 ? usual : pitches.Count > 0 ? pitches.Min() : 0;
        if (wrapped.Count >= FewestWraps)
            pitches = wrapped;
        pitches.Sort();
        return pitches[pitches.Count * 2 / 5];
    }

    private static bool IsOneType(TextLine last, TextLine line) => Math.Abs(line.Size - last.Size) < 0.1f * line.Size;
}
