using System.Buffers;
using System.Text.Json;

namespace Ingest.Model;

/// <summary>Puts line breaks and indentation into JSON that a writer of this program wrote on one line. Values are copied as they stand, so no digit and no escape can change.</summary>
internal static class JsonIndenter
{
    /// <summary>Writes it as <see cref="Utf8JsonWriter"/> does with one blank for each level, a line feed at its end.</summary>
    /// <exception cref="JsonException">It is cut off or closes what it did not open; nothing else is looked at.</exception>
    internal static void Write(ReadOnlySpan<byte> json, IBufferWriter<byte> to)
    {
        int depth = 0;
        for (int i = 0; i < json.Length;)
        {
            int length = 1;
            switch (json[i])
            {
                case (byte)'{' or (byte)'[' when i + 1 < json.Length && json[i + 1] is (byte)'}' or (byte)']':
                    to.Write(json.Slice(i, length = 2));
                    break;
                case (byte)'{' or (byte)'[':
                    to.Write(json.Slice(i, 1));
                    NewLine(to, ++depth);
                    break;
                case (byte)'}' or (byte)']':
                    NewLine(to, depth > 0 ? --depth : throw new JsonException("It closes what it did not open."));
                    to.Write(json.Slice(i, 1));
                    break;
                case (byte)',':
                    to.Write(json.Slice(i, 1));
                    NewLine(to, depth);
                    break;
                case (byte)':':
                    to.Write(": "u8);
                    break;
                case (byte)'"':
                    to.Write(json.Slice(i, length = TextLength(json[i..])));
                    break;
                default:
                    length = json[i..].IndexOfAny(",]}\n"u8);
                    length = length < 0 ? json.Length - i : Math.Max(1, length);
                    to.Write(json.Slice(i, length));
                    break;
            }
            i += length;
        }
        if (depth != 0)
            throw new JsonException("It is cut off.");
    }

    // With both quotes; one behind a backslash is part of the text.
    private static int TextLength(ReadOnlySpan<byte> text)
    {
        for (int end = 1; end < text.Length && text[end..].IndexOfAny("\\\""u8) is var next and >= 0;)
        {
            end += next;
            if (text[end] == (byte)'"')
                return end + 1;
            end += 2;
        }
        throw new JsonException("A text has no end.");
    }

    private static void NewLine(IBufferWriter<byte> to, int depth)
    {
        Span<byte> line = to.GetSpan(depth + 1)[..(depth + 1)];
        line.Fill((byte)' ');
        line[0] = (byte)'\n';
        to.Advance(line.Length);
    }
}
