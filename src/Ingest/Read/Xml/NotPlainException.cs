namespace Ingest.Read.Xml;

/// <summary>A part holds what <see cref="PlainXml"/> does not know; it may be malformed or only unusual. Caught by <see cref="XmlEvents.Walk"/>.</summary>
/// <param name="found">What was found, for whoever debugs: no user sees it.</param>
internal sealed class NotPlainException(string found) : Exception($"Not plain XML: {found}.");
