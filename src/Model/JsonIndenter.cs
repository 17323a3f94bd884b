using System.Buffers;
using System.Text.Json;

namespace Ingest.Model;

/// <summary>Puts line breaks and indentation into JSON that a writer of this program wrote on one line. Values are copied as they stand, so no digit and no escape can change.</summary>
internal static class JsonIndenter
{
    // As Utf8JsonWriter has it. Every level costs a blank on every line: without a limit, a mebibyte of brackets would become a quarter of a tebibyte.
    private const int MostDepth = 1000;

    // Longer pieces go to the stream as they stand.
    private const int LongPiece = 32 * 1024;

    /// <summary>Writes it as <see cref="Utf8JsonWriter"/> does with one blank for each level, a line feed at its end.</summary>
    /// <exception cref="JsonException">It is cut off, closes what it did not open, or has more than 1,000 levels; nothing else is looked at.</exception>
    internal static void Write(ReadOnlySpan<byte> json, IBufferWriter<byte> to)
    {
        // What stands between two places where something is put in is copied at once.
        int depth = 0, copied = 0;
        for (int i = 0; i < json.Length;)
        {
            switch (json[i])
            {
                case (byte)'"':
                    i += TextLength(json[i..]);
                    break;
                case (byte)':':
                    Copy(json[copied..++i], (byte)' ', 0, to);
                    copied = i;
                    break;
                case (byte)',':
                    Copy(json[copied..++i], (byte)'\n', depth, to);
                    copied = i;
                    break;
                case (byte)'{' or (byte)'[' when i + 1 < json.Length && json[i + 1] is (byte)'}' or (byte)']':
                    i += 2;
                    break;
                case (byte)'{' or (byte)'[':
                    Copy(json[copied..++i], (byte)'\n', depth < MostDepth ? ++depth : throw new JsonException($"It has more than {MostDepth} levels."), to);
                    copied = i;
                    break;
                case (byte)'}' or (byte)']':
                    Copy(json[copied..i], (byte)'\n', depth > 0 ? --depth : throw new JsonException("It closes what it did not open."), to);
                    copied = i++;
                    break;
                default:
                    i++;
                    break;
            }
        }
        if (depth != 0)
            throw new JsonException("It is cut off.");
        to.Write(json[copied..]);
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

    private static void Copy(ReadOnlySpan<byte> piece, byte sign, int blanks, IBufferWriter<byte> to)
    {
        if (piece.Length > LongPiece)
        {
            to.Write(piece);
            piece = [];
        }
        int length = piece.Length + 1 + blanks;
        Span<byte> room = to.GetSpan(length)[..length];
        piece.CopyTo(room);
        room[piece.Length] = sign;
        room[(piece.Length + 1)..].Fill((byte)' ');
        to.Advance(length);
    }
}
