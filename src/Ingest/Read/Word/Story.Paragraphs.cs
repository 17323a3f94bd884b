namespace Ingest.Read.Word;

internal sealed partial class Story
{
    // The paragraph's style hides its text; a run may say otherwise.
    private bool _isStyleHidden;
    private bool _isRunHidden;

    private void ReadParagraph(Place place)
    {
        place.Count();
        var format = new ParagraphFormat { Style = _context.Styles.Default };
        bool begun = false;
        if (!_xml.IsEmpty)
        {
            int depth = _xml.Depth;
            while (_xml.Next(depth))
            {
                if (_xml.Tag == WordTag.ParagraphProperties && !begun)
                {
                    format = ReadParagraphProperties();
                    continue;
                }
                if (!begun)
                    BeginParagraph(format);
                begun = true;
                if (_xml.Tag == WordTag.Table)
                    ReadTable(place);
                else
                    ReadInline();
            }
        }
        if (!begun)
            BeginParagraph(format);
        _isStyleHidden = _isRunHidden = false;
        // Without its mark a paragraph runs on into the next (ISO/IEC 29500-1 §17.13.5.15).
        if (!format.IsMarkDeleted)
            EndText(place, format.Heading);
    }

    private void BeginParagraph(ParagraphFormat format)
    {
        _isStyleHidden = _isRunHidden = format.Style.Vanish;
        if (format.IsMarkDeleted || format.IsMarkHidden)
            return;
        if ((format.ListId ?? format.Style.NumberingId) is not int list)
            return;
        string label = _context.Numbering.Next(list, format.LevelIndex ?? format.Style.LevelIndex, format.Style.NumberingStyle);
        _context.Characters += VisibleText.Count(label);
        _buffer.Append(label);
    }

    private ParagraphFormat ReadParagraphProperties()
    {
        var format = new ParagraphFormat { Style = _context.Styles.Default };
        if (_xml.IsEmpty)
            return format;
        int depth = _xml.Depth;
        int markDepth = int.MaxValue;
        while (_xml.Next(depth))
        {
            bool inMark = _xml.Depth > markDepth;
            switch (_xml.Tag)
            {
                case WordTag.StyleReference when _xml.Value is string style:
                    format.Style = _context.Styles.Resolve(style);
                    break;
                case WordTag.OutlineLevel:
                    format.OutlineLevel = _xml.Number is int level and >= 0 and < 9 ? level + 1 : -1;
                    break;
                case WordTag.NumberingId:
                    format.ListId = _xml.Number;
                    break;
                case WordTag.LevelIndex:
                    format.LevelIndex = _xml.Number;
                    break;
                case WordTag.RunProperties:
                    markDepth = _xml.Depth;
                    break;
                case WordTag.Deleted or WordTag.MovedFrom when inMark:
                    format.IsMarkDeleted = true;
                    break;
                case WordTag.Vanish when inMark:
                    format.IsMarkHidden = _xml.IsOn;
                    break;
                case WordTag.SectionProperties:
                    ReadSection();
                    break;
            }
        }
        return format;
    }

    /// <summary>What a paragraph's own properties say.</summary>
    private struct ParagraphFormat
    {
        public ResolvedStyle Style;
        // Its own outline level, from 1; -1 where it says that it is body text.
        public int? OutlineLevel;
        public int? ListId;
        public int? LevelIndex;
        public bool IsMarkDeleted;
        public bool IsMarkHidden;

        public readonly int? Heading => OutlineLevel is int own ? (own > 0 ? own : null) : Style.HeadingLevel;
    }
}
