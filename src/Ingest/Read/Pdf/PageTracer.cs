using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Ingest.Read.Pdf;

/// <summary>
/// Follows a page's drawing operations in their order and notes what they put on it: letters, rules, areas, images. PdfPig's own
/// page gives letters and paths in separate lists, from which nobody can tell what covers what.
/// </summary>
internal sealed partial class PageTracer : BaseStreamProcessor<PrintedPage>, IOperationContext
{
    // Real pages nest forms five deep. Each level takes some kilobytes of the thread's stack.
    private const int DeepestForm = 24;

    // A tree of forms that call each other costs 2^depth calls: bound what one page may ask for. A dense map has a million operations.
    private const int MostForms = 10_000;
    private const int MostOperations = 5_000_000;

    private readonly PageSheet _sheet;
    private readonly PageSession _session;
    private readonly double _height;
    private readonly PathTrace _path = new();
    private readonly Stack<Clip> _clips = new();
    private Clip _clip;
    private bool _clipsNext, _isEndless;
    private int _depth, _forms, _operations, _failures;

    /// <summary>What of the page shows.</summary>
    /// <param name="Area">In points.</param>
    /// <param name="IsExact">False where the true edge is not a rectangle and lies somewhere within.</param>
    private readonly record struct Clip(PageArea Area, bool IsExact);

    public PageTracer(PageSession session, int pageNumber, IResourceStore resources, IPdfTokenScanner scanner, IPageContentParser parser, ILookupFilterProvider filters,
        CropBox crop, UserSpaceUnit unit, PageRotationDegrees rotation, TransformationMatrix matrix, ParsingOptions options)
        : base(pageNumber, resources, scanner, parser, filters, crop, unit, rotation, matrix, options)
    {
        PdfRectangle seen = crop.GetVisibleBounds(rotation);
        // A page without an extent is shown as a letter by viewers.
        bool isPage = seen is { Width: > 0 and <= Farthest, Height: > 0 and <= Farthest };
        (double width, _height) = isPage ? (seen.Width, seen.Height) : (612, 792);
        _session = session;
        _clip = new Clip(new PageArea(0, 0, width, _height), true);
        _sheet = new PageSheet(pageNumber, width, _height);
    }

    /// <inheritdoc/>
    public override PrintedPage Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        PageNumber = pageNumberCurrent;
        Run(operations);
        return Finish();
    }

    /// <summary>Follows the page's own operations.</summary>
    public void Run(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        var start = new Clip(_clip.Area, _clip.IsExact);
        Stack<CurrentGraphicsState> page = CloneAllStates();
        ProcessOperations(operations);
        // Annotations are drawn in the page's own space, whatever its operations left behind.
        GraphicsStack = page;
        _clips.Clear();
        _clip = start;
        _hiddenBy = _artifacts = 0;
        _content = Glyph.Untagged;
        _marks.Clear();
        _path.Clear();
    }

    /// <summary>What was noted so far.</summary>
    public PrintedPage Finish() => _sheet.Finish(_failures, _isEndless);

    /// <summary>Draws what an annotation or a form field shows.</summary>
    public void Draw(StreamToken appearance, in TransformationMatrix place)
    {
        PushState();
        try
        {
            ModifyCurrentTransformationMatrix(place);
            ProcessFormXObject(appearance, NameToken.Annot);
        }
        catch (Exception e) when (IsOfTheDocument(e))
        {
            _failures++;
        }
        finally
        {
            PopState();
        }
    }

    /// <inheritdoc/>
    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        for (int i = 0; i < operations.Count; i++)
        {
            if (_isEndless || (_isEndless = ++_operations > MostOperations))
                return;
            if ((_operations & 0x3ff) == 0)
                _session.Cancellation.ThrowIfCancellationRequested();
            try
            {
                operations[i].Run(this);
            }
            catch (Exception e) when (IsOfTheDocument(e))
            {
                // One bad operation must not cost the page.
                _failures++;
            }
        }
    }

    /// <inheritdoc/>
    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        if (_depth >= DeepestForm)
        {
            _failures++;
            return;
        }
        _isEndless |= ++_forms > MostForms;
        if (_isEndless || _session.IsOff(formStream.StreamDictionary))
            return;
        _session.Cancellation.ThrowIfCancellationRequested();
        _depth++;
        try
        {
            base.ProcessFormXObject(formStream, xObjectName);
        }
        finally
        {
            _depth--;
        }
    }

    /// <inheritdoc/>
    public override void PushState()
    {
        _clips.Push(_clip);
        base.PushState();
    }

    /// <inheritdoc/>
    public override void PopState()
    {
        if (StackSize > 1 && _clips.Count > 0)
            _clip = _clips.Pop();
        base.PopState();
    }

    /// <inheritdoc/>
    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
    {
        if (_hiddenBy > 0 || _session.IsOff(xObjectContentRecord.Stream.StreamDictionary))
            return;
        DictionaryToken image = xObjectContentRecord.Stream.StreamDictionary;
        bool isSolid = !image.ContainsKey(NameToken.Smask) && !image.ContainsKey(NameToken.Mask) && !image.ContainsKey(NameToken.ImageMask)
            && !(image.TryGet(NameToken.Filter, PdfScanner, out NameToken? filter) && filter.Equals(NameToken.JpxDecode));
        AddImage(xObjectContentRecord.AppliedTransformation, isSolid);
    }

    /// <inheritdoc/>
    public override void EndInlineImage(Memory<byte> bytes)
    {
        // Its place is all that is needed: never decoded.
        bool isMask = InlineImageBuilder?.Properties is { } properties && (properties.ContainsKey(NameToken.ImageMask) || properties.ContainsKey(NameToken.Im));
        InlineImageBuilder = null;
        if (_hiddenBy == 0)
            AddImage(CurrentTransformationMatrix, !isMask);
    }

    /// <inheritdoc/>
    protected override void RenderInlineImage(InlineImage inlineImage)
    {
    }

    /// <inheritdoc/>
    public override void PaintShading(NameToken shadingName) => _sheet.AddPaint(_clip.Area, PaintKind.Shading, false, false);

    private void AddImage(in TransformationMatrix matrix, bool isSolid)
    {
        (double x0, double y0) = matrix.Transform(0, 0);
        (double x1, double y1) = matrix.Transform(1, 1);
        (double x2, double y2) = matrix.Transform(0, 1);
        (double x3, double y3) = matrix.Transform(1, 0);
        var area = new PageArea(Math.Min(Math.Min(x0, x1), Math.Min(x2, x3)), _height - Math.Max(Math.Max(y0, y1), Math.Max(y2, y3)),
            Math.Max(Math.Max(x0, x1), Math.Max(x2, x3)), _height - Math.Min(Math.Min(y0, y1), Math.Min(y2, y3)));
        bool isUpright = Math.Min(Math.Abs(x3 - x0), Math.Abs(y3 - y0)) < 0.5;
        _sheet.AddImage(area.Meet(_clip.Area), isSolid && isUpright && _clip.IsExact && IsOpaque(GetCurrentState()));
    }

    // Out of memory, cancellation and the limits are for those above.
    private static bool IsOfTheDocument(Exception e) => e is not OutOfMemoryException and not OperationCanceledException and not UnreadableException;
}
