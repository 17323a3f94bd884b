using System.Text;
using System.Text.RegularExpressions;

namespace Ingest.Read.Html;

/// <summary>The charset that a page declares in its own first bytes (HTML Standard §13.2.3.2).</summary>
internal static partial class MetaCharset
{
    // Browsers look at 1,024 bytes; pages saved from Word put long comments before their meta element.
    private const int Prescan = 16 << 10;

    /// <summary>The declared name, or null.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        string start = Comment().Replace(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Prescan)]), "");
        var found = Meta().Match(start) is { Success: true } meta ? meta : XmlDeclaration().Match(start);
        return found.Success ? found.Groups[1].Value : null;
    }

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("""<meta\b[^>]{0,300}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Meta();

    [GeneratedRegex("""^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9_.:-]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex XmlDeclaration();
}
