using Ingest.Model;
using Ingest.Read.Charset;

namespace Ingest.Read.Text;

/// <summary>
/// Reads plain text, and tables in the form in which Apache Tika's text output writes those of Word: each cell a line that begins
/// with a tab, rows apart by a blank line, a table's end by two.
/// </summary>
public sealed class TextReader : IDocumentReader
{
    private const int FewestRows = 3, FewestTabs = 2;

    /// <inheritdoc/>
    public string Format => "txt";

    /// <inheritdoc/>
    public string Description => "Plain text, with tables as Apache Tika writes them (a tab before each cell), or a row to a line with tabs between";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".txt"];

    /// <inheritdoc/>
    public Certainty Claim(SourceFile file)
    {
        if (file.Extension != ".txt" || IsBinary(file.Bytes.Span))
            return Certainty.None;
        return Certainty.Content;
    }

    /// <inheritdoc/>
    public RawDocument Read(SourceFile file, ReadLimits limits, CancellationToken cancellation)
    {
        DecodedText decoded = TextDecoding.Decode(file.Bytes.Span, declared: null);
        long characters = VisibleText.Count(decoded.Text);
        if (characters == 0)
            throw new UnreadableException("TEXT-001", $"The text file holds no visible character ({file.Bytes.Length} bytes, read as {decoded.Charset}). Look at the file: was it saved empty?");
        string[] lines = decoded.Text.Split('\n');
        int cells = lines.Count(static line => line.StartsWith('\t'));
        if (cells > limits.MaxCells)
            throw new UnreadableException("LIMIT-004", $"The text has {cells} table cells, the limit is {limits.MaxCells}. Raise MaxCells if the document is real.");

        var blocks = new List<Block>();
        var problems = new List<Problem>();
        if (decoded.Replaced > 0)
        {
            problems.Add(new Problem
            {
                Code = "CHAR-001",
                Severity = Severity.Error,
                Message = $"{decoded.Replaced} characters could not be decoded as {decoded.Charset} ({decoded.From}); they stand as U+FFFD. Save the file as UTF-8.",
            });
        }
        var tables = new TabbedTables(limits, blocks, problems);
        for (int next = 0; next < lines.Length;)
        {
            cancellation.ThrowIfCancellationRequested();
            int rows = RowsWithInnerTabs(lines, next);
            if (rows >= FewestRows)
            {
                tables.Append(lines[next..(next + rows)], next + 1);
                next += rows;
            }
            else if (lines[next].StartsWith('\t'))
            {
                TabbedRegion region = TabbedRegion.Collect(lines, next);
                tables.Append(region);
                next = region.End;
            }
            else
            {
                AppendLine(lines[next], next + 1, blocks);
                next++;
            }
        }
        return new RawDocument { Format = Format, Reader = "text 1", Blocks = blocks, Characters = characters, Problems = problems };
    }

    /// <summary>Adds a line outside tables: a paragraph, or nothing where it is blank.</summary>
    internal static void AppendLine(string line, int number, List<Block> blocks)
    {
        string text = VisibleText.Fold(line);
        if (text.Length > 0)
            blocks.Add(new TextBlock(text, $"line {number}"));
    }

    /// <summary>How many lines from here on are rows of one table, cells apart by tabs: the same number of tabs, two at least, in each.</summary>
    private static int RowsWithInnerTabs(string[] lines, int start)
    {
        int tabs = lines[start].AsSpan().Count('\t');
        // A cell of its own line begins with its only tab; what follows its text is padding.
        if (tabs < FewestTabs || lines[start].AsSpan().TrimEnd().TrimStart('\t').IndexOf('\t') < 0)
            return 0;
        int end = start + 1;
        while (end < lines.Length && lines[end].AsSpan().Count('\t') == tabs && !string.IsNullOrWhiteSpace(lines[end]))
            end++;
        return end - start;
    }

    private static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, 1024)];
        return head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("%PDF-"u8) || head.StartsWith((ReadOnlySpan<byte>)[0xd0, 0xcf, 0x11, 0xe0]);
    }
}
