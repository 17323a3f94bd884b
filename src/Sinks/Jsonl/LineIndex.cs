namespace Ingest.Sinks.Jsonl;

/// <summary>Where each document's line is: a few dozen bytes for each document, whatever its size.</summary>
internal sealed class LineIndex
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private readonly List<Line> _lines = [];

    /// <summary>One line for each document, in the order the documents first came.</summary>
    internal IReadOnlyList<Line> Lines => _lines;

    /// <summary>True where lines stand in the file that a later one replaces.</summary>
    internal bool HasSuperseded { get; private set; }

    /// <summary>End of the last whole line.</summary>
    internal long End { get; private set; }

    /// <summary>Reads a file from its beginning, keeping only the head of each line.</summary>
    /// <exception cref="SinkException">A whole line is no canonical document.</exception>
    internal static LineIndex Of(Stream stream, string path)
    {
        var index = new LineIndex();
        byte[] buffer = new byte[1 << 16], head = new byte[DocumentIdPeek.Bytes];
        int headLength = 0, read, number = 0;
        long position = 0;
        while ((read = stream.Read(buffer)) > 0)
        {
            ReadOnlySpan<byte> rest = buffer.AsSpan(0, read);
            while (!rest.IsEmpty)
            {
                int newLine = rest.IndexOf((byte)'\n');
                ReadOnlySpan<byte> piece = newLine < 0 ? rest : rest[..newLine];
                int take = Math.Min(piece.Length, head.Length - headLength);
                piece[..take].CopyTo(head.AsSpan(headLength));
                headLength += take;
                position += newLine < 0 ? rest.Length : newLine + 1;
                if (newLine < 0)
                    break;
                string documentId = DocumentIdPeek.In(head.AsSpan(0, headLength)) ?? throw Foreign(path, number + 1);
                index.Set(documentId, new Line(index.End, position - index.End));
                (headLength, number) = (0, number + 1);
                rest = rest[(newLine + 1)..];
            }
        }
        return index;
    }

    internal Line? Find(string documentId) => _places.TryGetValue(documentId, out int place) ? _lines[place] : null;

    /// <summary>Notes a line that was just written at the end.</summary>
    internal void Set(string documentId, Line line)
    {
        if (_places.TryGetValue(documentId, out int place))
        {
            _lines[place] = line;
            HasSuperseded = true;
        }
        else
        {
            _places.Add(documentId, _lines.Count);
            _lines.Add(line);
        }
        End = line.Start + line.Length;
    }

    private static SinkException Foreign(string path, int line) => new(SinkFault.NotOurs,
        $"Line {line} of {path} is not a canonical document: no documentId in its first {DocumentIdPeek.Bytes} bytes. Move the file away, or choose another output folder.", retry: false);
}

/// <summary>A line's place in the file, in bytes, its line feed included.</summary>
internal readonly record struct Line(long Start, long Length);
