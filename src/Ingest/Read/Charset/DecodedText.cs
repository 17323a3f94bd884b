namespace Ingest.Read.Charset;

/// <summary>Bytes turned into text, with the proof of how.</summary>
/// <param name="Text">The text, without its byte order mark.</param>
/// <param name="Charset">Name of the charset used, such as <c>utf-8</c> or <c>gb18030</c>, in lower case.</param>
/// <param name="From"><c>bom</c>, <c>declared</c>, <c>detected</c> or <c>assumed</c>.</param>
/// <param name="Replaced">Number of U+FFFD in the text: places where the bytes mean nothing in the charset.</param>
public sealed record DecodedText(string Text, string Charset, string From, int Replaced);
