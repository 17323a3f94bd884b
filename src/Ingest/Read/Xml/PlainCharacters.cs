using System.Buffers;
using System.Text;

namespace Ingest.Read.Xml;

/// <summary>Bytes of UTF-8 to characters, with line ends, references and white space as XML 1.0 §2.11, §3.3.3 and §4.6 have them.</summary>
internal static class PlainCharacters
{
    private const int LongestReference = 12;
    private static readonly SearchValues<byte> InText = SearchValues.Create("&\r"u8);
    private static readonly SearchValues<byte> InAttribute = SearchValues.Create("&\r\n\t"u8);

    /// <summary>True where characters are other than the bytes say.</summary>
    public static bool NeedCare(ReadOnlySpan<byte> bytes, bool isAttribute) => bytes.ContainsAny(isAttribute ? InAttribute : InText);

    /// <summary>Decodes a text or an attribute's value.</summary>
    /// <param name="bytes">What was written.</param>
    /// <param name="into">Room for as many characters as there are bytes.</param>
    /// <param name="isAttribute">White space in attributes becomes spaces.</param>
    /// <returns>How many characters there are.</returns>
    /// <exception cref="NotPlainException">A reference is none of the five that XML defines and none to a character.</exception>
    public static int Decode(ReadOnlySpan<byte> bytes, Span<char> into, bool isAttribute)
    {
        int length = 0;
        while (true)
        {
            int plain = bytes.IndexOfAny(isAttribute ? InAttribute : InText);
            length += Encoding.UTF8.GetChars(plain < 0 ? bytes : bytes[..plain], into[length..]);
            if (plain < 0)
                return length;
            bytes = bytes[plain..];
            if (bytes[0] == (byte)'&')
            {
                length += Reference(ref bytes).EncodeToUtf16(into[length..]);
                continue;
            }
            bool isPair = bytes is [(byte)'\r', (byte)'\n', ..];
            into[length++] = isAttribute ? ' ' : '\n';
            bytes = bytes[(isPair ? 2 : 1)..];
        }
    }

    private static Rune Reference(ref ReadOnlySpan<byte> bytes)
    {
        int end = bytes[..Math.Min(bytes.Length, LongestReference)].IndexOf((byte)';');
        if (end < 0)
            throw new NotPlainException("a reference without end");
        ReadOnlySpan<byte> name = bytes[1..end];
        bytes = bytes[(end + 1)..];
        if (name.StartsWith("#"u8))
            return Character(name[1..]);
        return new Rune(
            name.SequenceEqual("lt"u8) ? '<'
            : name.SequenceEqual("gt"u8) ? '>'
            : name.SequenceEqual("amp"u8) ? '&'
            : name.SequenceEqual("quot"u8) ? '"'
            : name.SequenceEqual("apos"u8) ? '\''
            : throw new NotPlainException("a reference to an entity"));
    }

    private static Rune Character(ReadOnlySpan<byte> digits)
    {
        int radix = digits.StartsWith("x"u8) ? 16 : 10;
        if (radix == 16)
            digits = digits[1..];
        int code = 0;
        foreach (byte digit in digits)
        {
            int value = char.IsAsciiDigit((char)digit) ? digit - '0' : char.IsAsciiHexDigit((char)digit) ? (digit | 0x20) - 'a' + 10 : radix;
            if (value >= radix)
                throw new NotPlainException("a reference to a character without its number");
            code = (code * radix) + value;
        }
        bool isAllowed = code is 0x9 or 0xA or 0xD or (>= 0x20 and <= 0xD7FF) or (>= 0xE000 and <= 0xFFFD) or (>= 0x1_0000 and <= 0x10_FFFF);
        return isAllowed && digits.Length is > 0 and <= 7 ? new Rune(code) : throw new NotPlainException("a reference to no character of XML");
    }
}
