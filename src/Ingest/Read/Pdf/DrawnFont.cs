using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Ingest.Read.Pdf;

/// <summary>
/// Fonts that draw their letters themselves (Type 3, ISO 32000-2 §9.6.4). Their size is in units of their own: TeX through Ghostscript
/// writes size 1 for letters eighty units high.
/// </summary>
internal static class DrawnFont
{
    // A letter's height by the font's own box is between half and twice its size in fonts made as others are: these keep their size.
    private const double Least = 0.4, Most = 2.5;

    /// <summary>The true height of a letter's square, in the sizes that the page writes; 1 for all fonts but those drawn in units of their own.</summary>
    public static double EmOf(DictionaryToken font, IPdfTokenScanner scanner)
    {
        if (!font.TryGet(NameToken.Subtype, scanner, out NameToken? type) || type.Data != "Type3"
            || Numbers(font, NameToken.FontMatrix, scanner) is not { Length: 6 } matrix || Numbers(font, NameToken.FontBbox, scanner) is not { Length: 4 } box)
            return 1;
        double em = Math.Abs((box[3] - box[1]) * matrix[3]);
        // A box of zeros says nothing; the widest letter (m, or any of CJK) is as broad as its square.
        if (em == 0 && Numbers(font, NameToken.Widths, scanner) is { Length: > 0 } widths)
            em = widths.Max() * Math.Abs(matrix[0]);
        return em is > 0 and (< Least or > Most) && double.IsFinite(em) ? em : 1;
    }

    private static double[]? Numbers(DictionaryToken font, NameToken name, IPdfTokenScanner scanner) =>
        font.TryGet(name, scanner, out ArrayToken? array) ? [.. array.Data.OfType<NumericToken>().Select(static number => number.Double)] : null;
}
