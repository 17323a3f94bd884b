namespace Ingest.Read.Xml;

/// <summary>
/// A start tag as it was read once. Office programs write the same tag thousands of times, byte for byte: where it comes again, it is
/// well-formed and has the same attributes at the same places, and a comparison of bytes is all there is to do.
/// </summary>
/// <param name="Bytes">The tag, from <c>&lt;</c> to <c>&gt;</c>. It declares no namespace.</param>
/// <param name="Name">Its name.</param>
/// <param name="Attributes">Its attributes.</param>
/// <param name="IsEmpty">Whether it ends itself.</param>
/// <param name="Preserves">What its <c>xml:space</c> says; null where it has none.</param>
/// <param name="Scope">The namespace scope in which it was read: prefixes mean something else in another.</param>
internal sealed record SeenTag(byte[] Bytes, XmlName Name, XmlAttribute[] Attributes, bool IsEmpty, bool? Preserves, int Scope)
{
    /// <summary>The longest tag that is worth keeping, in bytes.</summary>
    public const int Longest = 256;

    /// <summary>The start tag that came after this one the last time: most likely the next again.</summary>
    public SeenTag? Follower { get; set; }

    /// <summary>True where the bytes begin with this tag and mean the same.</summary>
    public bool IsAt(ReadOnlySpan<byte> bytes, int scope) => Scope == scope && bytes.StartsWith(Bytes);
}

/// <summary>An attribute of a tag.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Start">Where its value begins, in bytes from the beginning of the tag.</param>
/// <param name="Length">How many bytes its value has.</param>
internal readonly record struct XmlAttribute(XmlName Name, int Start, int Length);
