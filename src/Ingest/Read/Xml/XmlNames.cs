using System.Text;

namespace Ingest.Read.Xml;

/// <summary>The names met in a part. Equal names are the same object, so that they are compared and turned into text once.</summary>
internal sealed class XmlNames
{
    // WordprocessingML, DrawingML and VML together have some 1,500 names, a document uses 300 at most.
    private const int Buckets = 512, Most = 2048;

    // Names made up to fall into one bucket would cost quadratic time.
    private const int LongestChain = 24;

    private static readonly bool[] NameBytes = [.. Enumerable.Range(0, 256).Select(static code => code < 128 && (char.IsAsciiLetterOrDigit((char)code) || (char)code is '_' or '-' or '.' or ':'))];

    private readonly XmlName?[] _names = new XmlName?[Buckets];
    private int _count;

    /// <summary>Takes the name at a position.</summary>
    /// <param name="bytes">A tag.</param>
    /// <param name="at">The name's first byte; afterwards, the one behind it.</param>
    /// <returns>Null where the name may go on behind the end of <paramref name="bytes"/>.</returns>
    /// <exception cref="NotPlainException">There is no name, or one that is not ASCII.</exception>
    public XmlName? Take(ReadOnlySpan<byte> bytes, ref int at)
    {
        int start = at;
        uint hash = 0;
        bool[] isName = NameBytes;
        while (true)
        {
            if (at >= bytes.Length)
                return null;
            byte b = bytes[at];
            if (!isName[b])
                break;
            hash = (hash * 31) + b;
            at++;
        }
        ReadOnlySpan<byte> raw = bytes[start..at];
        XmlName? first = _names[hash % Buckets];
        int chain = 0;
        for (XmlName? name = first; name is not null; name = name.Next, chain++)
        {
            if (name.Raw.SequenceEqual(raw))
                return name;
        }
        if (chain == LongestChain || ++_count > Most)
            throw new NotPlainException("too many names");
        return _names[hash % Buckets] = Make(raw, first);
    }

    private static XmlName Make(ReadOnlySpan<byte> raw, XmlName? next)
    {
        string name = Encoding.ASCII.GetString(raw);
        int colon = name.IndexOf(':', StringComparison.Ordinal);
        (string prefix, string local) = colon < 0 ? ("", name) : (name[..colon], name[(colon + 1)..]);
        if (!IsName(local) || (colon >= 0 && !IsName(prefix)))
            throw new NotPlainException($"'{name}' where a name should stand");
        return new XmlName(raw.ToArray(), prefix, local) { Next = next };
    }

    private static bool IsName(string part) => part.Length > 0 && (char.IsAsciiLetter(part[0]) || part[0] == '_') && !part.Contains(':', StringComparison.Ordinal);
}
