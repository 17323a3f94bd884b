using System.Text.Unicode;
using UtfUnknown;

namespace Ingest.Read.Charset;

/// <summary>
/// Turns bytes into text: byte order mark, then the declared charset, then what the bytes look like. A declaration that the
/// bytes contradict is overruled, as publishers often move a page to UTF-8 and leave its old declaration, and the reverse.
/// </summary>
public static class TextDecoding
{
    // GBK prose has 20 to 30 % of its bytes in what happens to be well-formed UTF-8; a damaged UTF-8 file has nearly all.
    private const double MostlyUtf8 = 0.9;

    // Real Chinese text has more than 90 % everyday characters in its own charset; read in another it has under 70 %.
    private const double PlainlyChinese = 0.8;

    // One invalid sequence in fifty: a file cut in mid-character or a stray byte does not make a declaration wrong.
    private const double FewInvalid = 0.02;

    // UTF.Unknown's own scale, 0 to 1; below a half it is guessing.
    private const float Confident = 0.5f;

    // Evidence is read from the first megabyte: enough for any statistic, and linear time is kept small.
    private const int EvidenceBytes = 1 << 20;

    /// <summary>Decodes; never throws, whatever the bytes.</summary>
    /// <param name="bytes">The whole file or part.</param>
    /// <param name="declared">Charset from a header or a meta element, as written there; null where there is none.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (ByteOrderMark(bytes) is var (marked, length) && marked != null)
            return With(marked, "bom", bytes[length..]);
        string? name = CharsetName.Resolve(declared);
        var sample = bytes[..Math.Min(bytes.Length, EvidenceBytes)];
        bool hasNonAscii = bytes.ContainsAnyInRange((byte)0x80, (byte)0xff);
        // UTF-16 is not well-formed UTF-8, unless it has ASCII only.
        if (ByteEvidence.ReadUtf16(sample) is { } wide && !(hasNonAscii && Utf8.IsValid(bytes)))
            return With(wide, name == wide ? "declared" : "detected", bytes);
        if (name is "utf-16" or "utf-16be" or "utf-32" or "utf-32be" && bytes.Contains((byte)'<'))
            name = null; // A declaration that could be read as ASCII is not in UTF-16 (HTML Standard §13.2.3.2).
        if (!hasNonAscii)
            return With(name ?? CharsetName.Utf8, name == null ? "assumed" : "declared", bytes);
        return name == CharsetName.Utf8 && Utf8.IsValid(bytes) ? With(name, "declared", bytes) : Weigh(bytes, sample, name);
    }

    private static DecodedText Weigh(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> sample, string? declared)
    {
        var utf8 = ByteEvidence.ReadUtf8(sample);
        var gb = ByteEvidence.ReadGb(sample);
        if (utf8.Share >= MostlyUtf8)
        {
            // Two GBK characters can look like two-byte UTF-8; Chinese in UTF-8 has three bytes a character.
            bool keeps = declared != null && declared != CharsetName.Utf8 && utf8.Cjk == 0 && (declared != CharsetName.Gb18030 || gb.Invalid == 0);
            return keeps ? With(declared!, "declared", bytes) : With(CharsetName.Utf8, declared == CharsetName.Utf8 ? "declared" : "detected", bytes);
        }
        var big5 = ByteEvidence.ReadBig5(sample);
        string chinese = gb.Share >= big5.Share ? CharsetName.Gb18030 : CharsetName.Big5;
        double share = Math.Max(gb.Share, big5.Share);
        if (declared != null && declared != chinese && share >= PlainlyChinese && gb.Characters >= 4)
            return With(chinese, "detected", bytes);
        if (declared != null)
        {
            var read = With(declared, "declared", bytes);
            if (read.Replaced <= FewInvalid * utf8.NonAscii || share < PlainlyChinese)
                return read;
        }
        if (share >= PlainlyChinese)
            return With(chinese, "detected", bytes);
        return Detect(sample) is { } other ? With(other, "detected", bytes) : With(CharsetName.Gb18030, "assumed", bytes);
    }

    private static string? Detect(ReadOnlySpan<byte> sample)
    {
        var best = CharsetDetector.DetectFromBytes(sample.ToArray()).Detected;
        return best != null && best.Confidence >= Confident ? CharsetName.Resolve(best.EncodingName) : null;
    }

    private static (string? Name, int Length) ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xef, 0xbb, 0xbf, ..] => (CharsetName.Utf8, 3),
        [0xff, 0xfe, 0, 0, ..] => ("utf-32", 4),
        [0, 0, 0xfe, 0xff, ..] => ("utf-32be", 4),
        [0xff, 0xfe, ..] => ("utf-16", 2),
        [0xfe, 0xff, ..] => ("utf-16be", 2),
        [0x84, 0x31, 0x95, 0x33, ..] => (CharsetName.Gb18030, 4),
        _ => (null, 0),
    };

    private static DecodedText With(string charset, string from, ReadOnlySpan<byte> bytes)
    {
        string text = CharsetName.Decoder(charset).GetString(bytes);
        return new DecodedText(text, charset, from, text.AsSpan().Count('\ufffd'));
    }
}
