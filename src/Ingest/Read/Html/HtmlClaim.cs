using System.Text.RegularExpressions;
using Ingest.Read.Charset;

namespace Ingest.Read.Html;

/// <summary>Whether a file's first bytes are those of a page or an MHTML archive.</summary>
internal static partial class HtmlClaim
{
    private const int Start = 8 << 10;

    /// <summary>How sure the content makes it.</summary>
    public static Certainty Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty || IsOther(bytes))
            return Certainty.None;
        if (IsMime(bytes))
            return Certainty.Signature;
        string start = TextDecoding.Decode(bytes[..Math.Min(bytes.Length, Start)], null).Text;
        if (Page().IsMatch(start))
            return Certainty.Signature;
        return Fragment().IsMatch(start) ? Certainty.Content : Certainty.None;
    }

    /// <summary>True for formats whose signature rules out a page: zip, PDF, OLE, RTF.</summary>
    public static bool IsOther(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("%PDF"u8) || bytes.StartsWith("{\\rtf"u8)
        || bytes is [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ..];

    /// <summary>True where the file begins with the header of a MIME message that is or can hold pages.</summary>
    public static bool IsMime(ReadOnlySpan<byte> bytes)
    {
        // The bytes of a header are ASCII; a page or a text has its first line without a field name.
        string start = System.Text.Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Start)]).TrimStart('\u00ef', '\u00bb', '\u00bf', '\r', '\n', ' ');
        if (!MimeField().IsMatch(start))
            return false;
        int end = MimeEnd().Match(start) is { Success: true } blank ? blank.Index : start.Length;
        return MimeProof().IsMatch(start[..end]);
    }

    [GeneratedRegex("""^(?>(?:\s+|<!--.*?-->|<\?.*?>)*)<(?:!doctype\s+html|html)[\s>]""", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Page();

    [GeneratedRegex("""^(?>(?:\s+|<!--.*?-->|<\?.*?>)*)<(?:head|body|meta|title|style|script|table|tbody|tr|td|p|div|span|font|center|h[1-6]|ul|ol|article|section|main|b|br|a|img)[\s/>]|<html[\s>]|<!doctype\s+html""", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Fragment();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9-]{0,60}:[ \\t]")]
    private static partial Regex MimeField();

    [GeneratedRegex("\\r?\\n\\r?\\n")]
    private static partial Regex MimeEnd();

    [GeneratedRegex("^MIME-Version:|^Content-Type:\\s*(?:multipart/(?:related|mixed|alternative)|text/html)", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex MimeProof();
}
