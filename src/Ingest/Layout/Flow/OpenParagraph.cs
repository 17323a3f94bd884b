using System.Text;
using Ingest.Model;

namespace Ingest.Layout.Flow;

/// <summary>A paragraph whose lines are still coming.</summary>
internal sealed class OpenParagraph
{
    private readonly StringBuilder _text = new();
    private Box _box;

    public OpenParagraph(TextLine first, int page, int column)
    {
        (First, Last, Page, LastPage, LastColumn) = (first, first, page, page, column);
        BeginsWithMark = ListMarks.Of(first.Text) != ListMark.None;
        _box = first.Box;
        _text.Append(first.Text);
        Lines = 1;
        TaggedLevel = first.TaggedLevel;
    }

    public TextLine First { get; }

    public TextLine Last { get; private set; }

    /// <summary>Index of the page where it begins.</summary>
    public int Page { get; }

    public int LastPage { get; private set; }

    public int LastColumn { get; private set; }

    public int Lines { get; private set; }

    public bool BeginsWithMark { get; }

    /// <summary>From baseline to baseline of its own lines; 0 before the second.</summary>
    public float Pitch { get; private set; }

    /// <summary>Depth of the heading that the file tags all of its lines as; null for none.</summary>
    public int? TaggedLevel { get; private set; }

    public string Text => _text.ToString();

    /// <summary>Its place on the page where it begins.</summary>
    public Box Box => _box;

    public void Add(TextLine line, int page, int column)
    {
        // Lines of a centred title break where it looks well: the space before is none of the text.
        WrappedText.Append(_text, line.Text, endsInSpace: Last.EndsInSpace && line.Left < Last.Left + line.Size / 2);
        if (page == LastPage && column == LastColumn && line.Baseline > Last.Baseline)
            Pitch = Math.Max(Pitch, line.Baseline - Last.Baseline);
        if (page == Page)
            _box = Around(_box, line.Box);
        if (line.TaggedLevel != TaggedLevel)
            TaggedLevel = null;
        (Last, LastPage, LastColumn, Lines) = (line, page, column, Lines + 1);
    }

    private static Box Around(Box a, Box b)
    {
        double left = Math.Min(a.Left, b.Left), top = Math.Min(a.Top, b.Top);
        return new Box(left, top, Math.Max(a.Left + a.Width, b.Left + b.Width) - left, Math.Max(a.Top + a.Height, b.Top + b.Height) - top);
    }
}
