using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokens;

namespace Ingest.Read.Pdf;

/// <content>Text, and what hides it by order of the document: optional content that is switched off.</content>
internal sealed partial class PageTracer
{
    // The share of a CJK letter's square above and below the baseline; of Latin ones nearly the same.
    private const double Ascent = 0.86, Descent = 0.14;

    // No letter is broader than this, in sizes; a font that says so is damaged.
    private const double BroadestLetter = 6;

    // In points. A page has 14,400 at most (ISO 32000-2, annex C); beyond this a number is damage, and no box may be infinite.
    private const float Farthest = 1e6f;

    private static readonly NameToken ContentId = NameToken.Create("MCID");

    private readonly Stack<(Mark Mark, short Outer)> _marks = new();
    private int _hiddenBy, _artifacts;
    private short _content = Glyph.Untagged;

    private enum Mark : byte
    {
        Other,
        Off,
        Artifact,
    }

    /// <inheritdoc/>
    void IOperationContext.ShowText(IInputBytes bytes)
    {
        if (HasFont((int)Math.Min(bytes.Length, int.MaxValue)))
            ShowText(bytes);
    }

    /// <inheritdoc/>
    public override void ShowPositionedText(IReadOnlyList<IToken> tokens)
    {
        int length = 0;
        foreach (IToken token in tokens)
            length += token is HexToken hex ? hex.Bytes.Length : token is StringToken text ? text.Data.Length : 0;
        if (HasFont(length))
            base.ShowPositionedText(tokens);
    }

    /// <inheritdoc/>
    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
        Mark mark = name.Data == "OC" && propertyDictionaryName is not null && _session.IsOff(propertyDictionaryName) ? Mark.Off
            : name.Data == "Artifact" ? Mark.Artifact : Mark.Other;
        _marks.Push((mark, _content));
        // What is marked inside of other marked content belongs to this; forms number their content for themselves.
        if (_session.Structure is not null && _depth == 0 && (properties ?? Named(propertyDictionaryName)) is { } own && own.TryGet(ContentId, out IToken? token) && token is NumericToken id)
            _content = id.Data is >= 0 and <= short.MaxValue ? (short)id.Int : Glyph.Untagged;
        Count(mark, 1);
    }

    /// <inheritdoc/>
    public override void EndMarkedContent()
    {
        if (!_marks.TryPop(out (Mark Mark, short Outer) last))
            return;
        _content = last.Outer;
        Count(last.Mark, -1);
    }

    private DictionaryToken? Named(NameToken? name) => name is null ? null : ResourceStore.GetMarkedContentPropertiesDictionary(name);

    private void Count(Mark mark, int by)
    {
        _hiddenBy += mark == Mark.Off ? by : 0;
        _artifacts += mark == Mark.Artifact ? by : 0;
    }

    /// <inheritdoc/>
    public override void RenderGlyph(IFont font, CurrentGraphicsState currentState, double fontSize, double pointSize, int code, string unicode, long currentOffset,
        in TransformationMatrix renderingMatrix, in TransformationMatrix textMatrix, in TransformationMatrix transformationMatrix, CharacterBoundingBox characterBoundingBox)
    {
        FontFace face = _session.Fonts.Of(font);
        FontFace.Letter letter = face.Of(code);
        string text = letter.Text;
        double advance = characterBoundingBox.Width;
        if (text.Length == 0)
            return;
        TransformationMatrix matrix = renderingMatrix.Multiply(textMatrix).Multiply(transformationMatrix);
        // Along the baseline and upwards, for one em, y downwards from here on.
        double ux = matrix.A, uy = -matrix.B, vx = matrix.C, vy = -matrix.D, x = matrix.E, y = _height - matrix.F;
        double along = Math.Sqrt(ux * ux + uy * uy), size = along > 0 ? face.Em * Math.Abs(ux * vy - uy * vx) / along : 0;
        if (!(advance > 0) || advance > BroadestLetter * face.Em)
            advance = FontFace.UsualAdvance(text) * face.Em;
        GlyphStyle style = _artifacts > 0 ? face.Style | GlyphStyle.Artifact : face.Style;
        if (currentState.FontState.TextRenderingMode is TextRenderingMode.FillThenStroke or TextRenderingMode.FillThenStrokeClip)
            style |= GlyphStyle.Bold;
        double endX = x + ux * advance, endY = y + uy * advance;
        bool isSlanted = false;
        float left, top, right, bottom, baseline;
        if (Math.Abs(uy) < 0.18 * Math.Abs(ux) || along == 0)
        {
            (left, right) = ((float)Math.Min(x, endX), (float)Math.Max(x, endX));
            double middle = (y + endY) / 2;
            bool isReversed = ux < 0 && vy > 0;
            if (isReversed)
                style |= GlyphStyle.Reversed;
            (top, bottom) = ((float)(middle - size * (isReversed ? Descent : Ascent)), (float)(middle + size * (isReversed ? Ascent : Descent)));
            baseline = (float)y;
        }
        else if (Math.Abs(ux) < 0.18 * Math.Abs(uy))
        {
            // Clockwise text has its feet to the left, anticlockwise to the right.
            style |= uy > 0 ? GlyphStyle.Clockwise : GlyphStyle.Anticlockwise;
            (top, bottom) = ((float)Math.Min(y, endY), (float)Math.Max(y, endY));
            (left, right) = uy > 0 ? ((float)(x - size * Descent), (float)(x + size * Ascent)) : ((float)(x - size * Ascent), (float)(x + size * Descent));
            baseline = (float)x;
        }
        else
        {
            isSlanted = true;
            double rise = 0.36 * face.Em, middleX = (x + endX) / 2 + vx * rise, middleY = (y + endY) / 2 + vy * rise, half = advance * along / 2;
            (left, right, top, bottom) = ((float)(middleX - half), (float)(middleX + half), (float)(middleY - size / 2), (float)(middleY + size / 2));
            baseline = (float)(middleY + size * 0.36);
        }
        var glyph = new Glyph(text, left, top, right, bottom, baseline, (float)Math.Round(size, 2), style) { Content = _depth == 0 ? _content : Glyph.Untagged };
        Add(face, letter.IsDecoded, glyph, currentState, isSlanted ? TextSequence : 0);
    }

    private void Add(FontFace face, bool isDecoded, Glyph glyph, CurrentGraphicsState state, int slantedRun)
    {
        // Written so that what is no number is far away too.
        bool isNear = Math.Abs(glyph.Left) <= Farthest && Math.Abs(glyph.Top) <= Farthest && Math.Abs(glyph.Right) <= Farthest && Math.Abs(glyph.Bottom) <= Farthest
            && Math.Abs(glyph.Baseline) <= Farthest && glyph.Size <= Farthest;
        if (!isNear)
            (glyph, slantedRun) = (new Glyph(glyph.Text, 0, 0, 0, 0, 0, 0, glyph.Style), 0);
        Shown shown = isNear ? ShownAs(glyph, state) : Shown.Outside;
        face.Count(PageNumber, isDecoded, shown);
        _sheet.AddGlyph(glyph, shown, slantedRun);
    }

    private Shown ShownAs(in Glyph glyph, CurrentGraphicsState state)
    {
        // The middle of a letter that is cut decides: a sliver of it cannot be read.
        if (!_clip.Area.Holds(glyph.CenterX, glyph.CenterY) && !(_clip.Area.Holds(glyph.Left, glyph.CenterY) && _clip.Area.Holds(glyph.Right, glyph.CenterY)))
            return Shown.Outside;
        if (_hiddenBy > 0)
            return Shown.Outside;
        TextRenderingMode mode = state.FontState.TextRenderingMode;
        if (mode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip || state.AlphaConstantNonStroking <= 0.01)
            return Shown.Invisible;
        bool isFilled = mode is TextRenderingMode.Fill or TextRenderingMode.FillClip;
        return isFilled && IsWhite(state.CurrentNonStrokingColor) ? Shown.White : Shown.Yes;
    }

    // Text in a font that is missing or cannot be loaded is skipped by PdfPig: it must not vanish without a word.
    private bool HasFont(int bytes)
    {
        CurrentGraphicsState state = GetCurrentState();
        NameToken? name = state.FontState.FontName;
        if (state.FontState.FromExtendedGraphicsState ? ActiveExtendedGraphicsStateFont is not null : name is not null && ResourceStore.GetFont(name) is not null)
            return true;
        FontFace face = _session.Fonts.Missing(name?.Data ?? "(none)");
        TransformationMatrix matrix = TextMatrices.TextMatrix.Multiply(state.CurrentTransformationMatrix);
        double size = Math.Abs(state.FontState.FontSize * matrix.D), x = matrix.E, y = _height - matrix.F;
        // Nearly all composite fonts have codes of two bytes, and letters as broad as high.
        bool isComposite = name is not null && _session.Fonts.IsMissingComposite(name.Data);
        double advance = isComposite ? size : size / 2;
        for (int i = 0; i < bytes; i += isComposite ? 2 : 1, x += advance)
            Add(face, false, new Glyph(FontFace.Unknown, (float)x, (float)(y - size * Ascent), (float)(x + advance), (float)(y + size * Descent), (float)y, (float)size, GlyphStyle.Upright), state, 0);
        return false;
    }
}
