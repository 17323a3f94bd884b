using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Ingest.Read.Pdf;

/// <summary>What annotations and filled-in form fields show on the page: their appearance streams and where they stand (ISO 32000-2 §12.5.5).</summary>
internal static class Appearances
{
    // Hidden (bit 2) and not viewed (bit 6).
    private const int NotShown = 2 | 32;

    // A page has a few hundred form fields at most.
    private const int MostAnnotations = 5_000;

    private static readonly NameToken Normal = NameToken.N, State = NameToken.Create("AS"), Appearance = NameToken.Create("AP"), Rectangle = NameToken.Create("Rect");

    public static IEnumerable<(StreamToken Appearance, TransformationMatrix Place)> Of(DictionaryToken page, IPdfTokenScanner scanner, PageSession session)
    {
        if (!page.TryGet(NameToken.Annots, scanner, out ArrayToken? annotations))
            yield break;
        for (int i = 0; i < Math.Min(annotations.Length, MostAnnotations); i++)
        {
            (StreamToken, TransformationMatrix)? shown = null;
            try
            {
                shown = Shown(annotations.Data[i], scanner, session);
            }
            catch (Exception e) when (e is not OutOfMemoryException and not UnreadableException)
            {
                // A damaged annotation shows nothing in viewers either.
            }
            if (shown is { } drawn)
                yield return drawn;
        }
    }

    private static (StreamToken, TransformationMatrix)? Shown(IToken token, IPdfTokenScanner scanner, PageSession session)
    {
        if (!DirectObjectFinder.TryGet(token, scanner, out DictionaryToken? annotation) || session.IsOff(annotation)
            || (annotation.TryGet(NameToken.F, scanner, out NumericToken? flags) && (flags.Int & NotShown) != 0)
            || (annotation.TryGet(NameToken.Subtype, scanner, out NameToken? type) && type.Data is "Popup" or "Link")
            || !annotation.TryGet(Appearance, scanner, out DictionaryToken? appearances) || !annotation.TryGet(Rectangle, scanner, out ArrayToken? rectangle))
            return null;
        if (!appearances.TryGet(Normal, scanner, out StreamToken? stream)
            && !(appearances.TryGet(Normal, scanner, out DictionaryToken? states) && annotation.TryGet(State, scanner, out NameToken? state) && states.TryGet(state, scanner, out stream)))
            return null;
        if (!stream.StreamDictionary.TryGet(NameToken.Bbox, scanner, out ArrayToken? bounds) || Around(bounds, TransformationMatrix.Identity) is not { } || Around(rectangle, TransformationMatrix.Identity) is not { } place)
            return null;
        TransformationMatrix own = stream.StreamDictionary.TryGet(NameToken.Matrix, scanner, out ArrayToken? matrix) && matrix.Length == 6
            ? TransformationMatrix.FromArray([.. matrix.Data.OfType<NumericToken>().Select(static number => number.Double)]) : TransformationMatrix.Identity;
        if (Around(bounds, own) is not { } box || box.Width <= 0 || box.Height <= 0)
            return null;
        double sx = place.Width / box.Width, sy = place.Height / box.Height;
        return (stream, TransformationMatrix.FromValues(sx, 0, 0, sy, place.Left - box.Left * sx, place.Top - box.Top * sy));
    }

    // y upwards here: Top is the smaller y.
    private static PageArea? Around(ArrayToken numbers, in TransformationMatrix matrix)
    {
        double[] n = [.. numbers.Data.OfType<NumericToken>().Select(static number => number.Double)];
        if (n.Length != 4)
            return null;
        (double x0, double y0) = matrix.Transform(n[0], n[1]);
        (double x1, double y1) = matrix.Transform(n[2], n[3]);
        (double x2, double y2) = matrix.Transform(n[0], n[3]);
        (double x3, double y3) = matrix.Transform(n[2], n[1]);
        return new PageArea(Math.Min(Math.Min(x0, x1), Math.Min(x2, x3)), Math.Min(Math.Min(y0, y1), Math.Min(y2, y3)), Math.Max(Math.Max(x0, x1), Math.Max(x2, x3)), Math.Max(Math.Max(y0, y1), Math.Max(y2, y3)));
    }
}
