using System.Text;

namespace Ingest.Read.Charset;

/// <summary>From the names that headers and pages use to the decoders that browsers use for them (WHATWG Encoding Standard §4.2).</summary>
internal static class CharsetName
{
    /// <summary>The superset of GB2312 and GBK.</summary>
    public const string Gb18030 = "gb18030";

    /// <summary>Traditional Chinese.</summary>
    public const string Big5 = "big5";

    /// <summary>UTF-8.</summary>
    public const string Utf8 = "utf-8";

    // .NET's own replacement is a question mark, which nobody could tell from a printed one.
    private static readonly DecoderReplacementFallback Unreadable = new("\ufffd");

    // The code pages are not known to .NET until they are registered; a static constructor does it once.
    static CharsetName() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The canonical name, or null where the name means nothing here.</summary>
    public static string? Resolve(string? declared)
    {
        string name = (declared ?? "").Trim(' ', '\t', '\r', '\n', '"', '\'', ';').ToLowerInvariant();
        switch (name)
        {
            case "":
                return null;
            case "utf-8" or "utf8" or "unicode-1-1-utf-8" or "x-unicode20utf8":
                return Utf8;
            case "gb2312" or "gb_2312" or "gb_2312-80" or "gb-2312" or "gbk" or "x-gbk" or "cp936" or "ms936" or "936" or "gb18030" or "gb-18030"
                or "euc-cn" or "csgb2312" or "chinese" or "iso-ir-58":
                return Gb18030;
            case "big5" or "big-5" or "big5-hkscs" or "cn-big5" or "csbig5" or "x-x-big5" or "cp950":
                return Big5;
            case "utf-16" or "utf-16le" or "unicode" or "ucs-2" or "csunicode":
                return "utf-16";
            case "utf-16be" or "unicodefffe":
                return "utf-16be";
            case "iso-8859-1" or "iso8859-1" or "latin1" or "l1" or "ascii" or "us-ascii" or "cp1252":
                return "windows-1252";
        }
        try
        {
            return Encoding.GetEncoding(name).WebName;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The decoder of a canonical name; bytes that mean nothing become U+FFFD.</summary>
    public static Encoding Decoder(string name) =>
        Encoding.GetEncoding(name, EncoderFallback.ReplacementFallback, Unreadable);
}
