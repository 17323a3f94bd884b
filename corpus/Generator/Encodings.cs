using System.Text;

namespace Ingest.Corpus;

/// <summary>Bytes in the encodings that published files are found in.</summary>
internal static class Encodings
{
    public static byte[] Encode(string encoding, string text) => encoding switch
    {
        "utf-8" => new UTF8Encoding(false).GetBytes(text),
        "utf-16" => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)],
        "gbk" => Gbk().GetBytes(text),
        _ => throw new FormatException($"Encoding '{encoding}' is not one of utf-8, utf-16, gbk."),
    };

    // A character outside GBK must stop the generator: a question mark in a published file would be our own loss.
    private static Encoding Gbk()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }
}
