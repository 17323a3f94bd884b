namespace Ingest.Read.Word;

internal sealed partial class Story
{
    // One entry for each field around the current place: true once its result has begun (ISO/IEC 29500-1 §17.16.2).
    private Stack<bool> _fields = new();
    private int _instructions;

    private bool IsVisible => !_isRunHidden && _instructions == 0;

    /// <summary>Takes the current element of a paragraph, at whatever depth: the text it prints goes to the buffer.</summary>
    private void ReadInline()
    {
        switch (_xml.Tag)
        {
            case WordTag.Run:
                _isRunHidden = _isStyleHidden;
                break;
            case WordTag.RunProperties:
                ReadRunProperties();
                break;
            case WordTag.Text:
                ReadText();
                break;
            case WordTag.Tab:
                _buffer.Append('\t');
                break;
            case WordTag.Break:
                _buffer.Append('\n');
                break;
            case WordTag.NoBreakHyphen:
                AppendPrinted('-');
                break;
            case WordTag.Symbol:
                if (SymbolFonts.FromCode(_xml.Attribute("font"), _xml.Attribute("char")) is char sign)
                    AppendPrinted(sign);
                break;
            case WordTag.FieldCharacter:
                ReadFieldCharacter();
                break;
            case WordTag.InstructionText:
                _xml.Pass();
                break;
            case WordTag.Deleted or WordTag.MovedFrom:
                Hide();
                break;
            case WordTag.DeletedText:
                _context.Hidden += _xml.ReadText(null);
                break;
            case WordTag.FootnoteReference or WordTag.EndnoteReference:
                ReadNoteReference();
                break;
            case WordTag.TextBoxContent:
                ReadTextBox();
                break;
            case WordTag.TextPath:
                AppendWordArt(_xml.Attribute("string"));
                break;
            case WordTag.Paragraph:
                // A paragraph within a paragraph (not allowed): its text stands on a line of its own.
                _buffer.Append('\n');
                break;
            case WordTag.Picture or WordTag.Chart or WordTag.Diagram or WordTag.EmbeddedObject:
                _context.Unread[_xml.Tag] = _context.Unread.GetValueOrDefault(_xml.Tag) + 1;
                break;
        }
    }

    private void ReadText()
    {
        if (IsVisible)
            _context.Characters += _xml.ReadText(_buffer);
        else
            _context.Hidden += _xml.ReadText(null);
    }

    private void AppendPrinted(char sign)
    {
        long count = VisibleText.Count([sign]);
        if (!IsVisible)
        {
            _context.Hidden += count;
            return;
        }
        _context.Characters += count;
        _buffer.Append(sign);
    }

    private void AppendWordArt(string? text)
    {
        foreach (char c in text ?? "")
            AppendPrinted(c);
    }

    private void ReadRunProperties()
    {
        if (_xml.IsEmpty)
            return;
        int depth = _xml.Depth;
        bool? vanish = null;
        bool byStyle = false;
        while (_xml.Next(depth))
        {
            if (_xml.Tag == WordTag.Vanish)
                vanish = _xml.IsOn;
            else if (_xml.Tag == WordTag.RunStyle && _xml.Value is string style)
                byStyle = _context.Styles.Resolve(style).Vanish;
        }
        // A toggle property: set by paragraph and character style both, it is off again (ISO/IEC 29500-1 §17.7.3).
        _isRunHidden = vanish ?? (_isStyleHidden ^ byStyle);
    }

    private void ReadFieldCharacter()
    {
        switch (_xml.Attribute("fldCharType"))
        {
            case "begin":
                _fields.Push(false);
                _instructions++;
                break;
            case "separate" when _fields.TryPop(out bool inResult):
                _fields.Push(true);
                _instructions -= inResult ? 0 : 1;
                break;
            case "end" when _fields.TryPop(out bool inResult):
                _instructions -= inResult ? 0 : 1;
                break;
        }
    }

    /// <summary>Counts the text of the current element as hidden.</summary>
    private void Hide()
    {
        if (_xml.IsEmpty)
            return;
        int depth = _xml.Depth;
        while (_xml.Next(depth))
            HideOne();
    }

    private void HideOne()
    {
        if (_xml.Tag is WordTag.Text or WordTag.DeletedText)
            _context.Hidden += _xml.ReadText(null);
        else if (_xml.Tag == WordTag.Symbol)
            _context.Hidden++;
    }

    private void ReadNoteReference()
    {
        if (WordNumber.Parse(_xml.Attribute("id")) is int id && ReadNote is not null && IsVisible)
            _anchored.AddRange(ReadNote(_xml.Tag == WordTag.FootnoteReference, id));
    }

    // In the body a text box gives blocks of its own behind the paragraph it is anchored in; in a cell it is more of the cell's text.
    private void ReadTextBox()
    {
        if (!IsVisible)
        {
            Hide();
            return;
        }
        int box = ++_context.TextBoxes;
        (bool styleHidden, Stack<bool> fields) = (_isStyleHidden, _fields);
        _fields = new Stack<bool>();
        if (_cell is Place cell)
        {
            _buffer.Append('\n');
            ReadBlocks(cell);
        }
        else
        {
            var blocks = new List<Block>();
            ReadBlocks(new Place(_buffer.Length, blocks) { Name = $"text box {box}", IsTextBox = true });
            _anchored.AddRange(blocks);
        }
        (_isStyleHidden, _isRunHidden, _fields, _instructions) = (styleHidden, false, fields, 0);
    }
}
