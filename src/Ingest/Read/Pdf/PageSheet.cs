using Ingest.Model;

namespace Ingest.Read.Pdf;

/// <summary>Whether a letter shows.</summary>
internal enum Shown : byte
{
    /// <summary>It does.</summary>
    Yes,
    /// <summary>White: only over something coloured.</summary>
    White,
    /// <summary>Drawn with no ink: what text recognition lays over a scanned page.</summary>
    Invisible,
    /// <summary>Outside of the page or of the clip, or switched off.</summary>
    Outside,
    /// <summary>Painted over.</summary>
    Covered,
    /// <summary>Painted over by an image: the other way to lay text behind a scanned page.</summary>
    UnderImage,
    /// <summary>White on white.</summary>
    WhiteOnWhite,
    /// <summary>Drawn again in the same place, to look bold.</summary>
    Doubled,
}

/// <summary>What a page's operations put on it, in the order drawn; told apart at the end what shows.</summary>
internal sealed class PageSheet(int number, double width, double height)
{
    // A dense page has 10,000 letters.
    private const int MostGlyphs = 500_000;

    // A picture that covers this share of the page is the page.
    private const double WholePage = 0.5;

    // Text aslant that is this much larger than the page's usual size is a watermark; smaller is a slanted header or a chart's label.
    private const float Watermark = 1.4f;

    // Pages without letters and with more outlines than this have their text drawn as shapes.
    private const int ManyShapes = 100;

    private readonly List<Glyph> _glyphs = [];
    private readonly List<Shown> _shown = [];
    private readonly List<Paint> _paints = [];
    private readonly List<Box> _images = [];
    private List<(int Index, int Run)>? _slanted;

    public PageRules Rules { get; } = new();

    public void AddGlyph(in Glyph glyph, Shown shown, int slantedRun)
    {
        if (_glyphs.Count >= MostGlyphs)
            throw new UnreadableException("PDF-009", $"Page {number} draws more than {MostGlyphs} letters. Treat the file as hostile.");
        if (slantedRun > 0)
            (_slanted ??= []).Add((_glyphs.Count, slantedRun));
        _glyphs.Add(glyph);
        _shown.Add(shown);
    }

    public void AddPaint(in PageArea area, PaintKind kind, bool isWhite, bool hides)
    {
        if (_paints.Count < MostGlyphs)
            _paints.Add(new Paint(area, _glyphs.Count, kind, isWhite, hides));
    }

    public void AddImage(in PageArea area, bool hides)
    {
        if (area.IsEmpty)
            return;
        // An image as thin as a rule is drawn as one.
        if (Math.Min(area.Width, area.Height) <= 2)
            Rules.AddArea(area, true, false);
        else
        {
            _images.Add(new Box(area.Left, area.Top, area.Width, area.Height));
            AddPaint(area, PaintKind.Image, false, hides);
        }
    }

    /// <summary>The page.</summary>
    /// <param name="failures">How many operations could not be carried out.</param>
    /// <param name="isEndless">True where the page asked for more than any honest page, and the rest was left out.</param>
    public PrintedPage Finish(int failures, bool isEndless)
    {
        Coverage.Mark(_glyphs, _shown, _paints, height);
        bool isImage = CoveredByImages() >= WholePage * width * height;
        bool isRecognised = isImage && PromoteRecognised();
        DoubledGlyphs.Mark(_glyphs, _shown);
        IReadOnlyList<SlantedText> watermarks = _slanted is null ? [] : TakeWatermarks();
        var glyphs = new List<Glyph>(_glyphs.Count);
        long characters = 0, hidden = 0, covered = 0;
        for (int i = 0; i < _glyphs.Count; i++)
        {
            if (_shown[i] == Shown.Yes)
            {
                glyphs.Add(_glyphs[i]);
                characters += VisibleText.Count(_glyphs[i].Text);
            }
            else if (_glyphs[i].Text.Length > 0)
            {
                long count = VisibleText.Count(_glyphs[i].Text);
                hidden += count;
                covered += _shown[i] == Shown.Doubled ? 0 : count;
            }
        }
        foreach (SlantedText text in watermarks)
            characters += VisibleText.Count(text.Text);
        IReadOnlyList<Rule> rules = Rules.Finish();
        return new PrintedPage
        {
            Number = number,
            Width = width,
            Height = height,
            Glyphs = glyphs,
            Rules = rules,
            Fills = Rules.Fills,
            Images = _images,
            Slanted = watermarks,
            Characters = characters,
            Hidden = hidden,
            IsImage = characters == 0 && (isImage || _paints.Count >= ManyShapes),
            Problems = PageProblems.Of(number, failures, isEndless, Rules.IsCut, covered, isRecognised ? characters : 0),
        };
    }

    private double CoveredByImages()
    {
        double sum = 0;
        foreach (Box image in _images)
            sum += image.Width * image.Height;
        return sum;
    }

    // The page is a picture, and the only text is what somebody's text recognition laid beneath it: better than none.
    private bool PromoteRecognised()
    {
        int visible = 0, beneath = 0;
        for (int i = 0; i < _glyphs.Count; i++)
        {
            if (_glyphs[i].IsSpace)
                continue;
            if (_shown[i] == Shown.Yes)
                visible++;
            else if (_shown[i] is Shown.Invisible or Shown.UnderImage)
                beneath++;
        }
        if (beneath == 0 || visible * 10 > beneath)
            return false;
        for (int i = 0; i < _glyphs.Count; i++)
        {
            if (_shown[i] is Shown.Invisible or Shown.UnderImage)
                _shown[i] = Shown.Yes;
        }
        return true;
    }

    private List<SlantedText> TakeWatermarks()
    {
        float usual = UsualSize();
        var taken = new List<SlantedText>();
        var run = new List<int>();
        for (int i = 0; i <= _slanted!.Count; i++)
        {
            if (run.Count > 0 && (i == _slanted.Count || _slanted[i].Run != _slanted[i - 1].Run))
            {
                if (SlantedText.Of(_glyphs, run) is { Text.Length: > 0 } text)
                    taken.Add(text);
                foreach (int index in run)
                {
                    _shown[index] = Shown.Outside;
                    _glyphs[index] = _glyphs[index] with { Text = "" };
                }
                run.Clear();
            }
            if (i < _slanted.Count && _shown[_slanted[i].Index] == Shown.Yes && _glyphs[_slanted[i].Index].Size >= usual * Watermark)
                run.Add(_slanted[i].Index);
        }
        return taken;
    }

    // The median size of the letters that stand straight; 0 where there are none.
    private float UsualSize()
    {
        var slanted = new HashSet<int>(_slanted!.Count);
        foreach ((int index, _) in _slanted)
            slanted.Add(index);
        var sizes = new List<float>(_glyphs.Count);
        for (int i = 0; i < _glyphs.Count; i++)
        {
            if (_shown[i] == Shown.Yes && !slanted.Contains(i))
                sizes.Add(_glyphs[i].Size);
        }
        sizes.Sort();
        return sizes.Count == 0 ? 0 : sizes[sizes.Count / 2];
    }
}
