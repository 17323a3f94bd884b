using Ingest.Claim;
using Ingest.Layout;
using Ingest.Model;
using Ingest.Normalize;
using Ingest.Read;
using Ingest.Recognize;
using Ingest.Validate;

namespace Ingest.GoldenTests.Mutation;

/// <summary>A document of the corpus whose cells can be changed one at a time, each time understood anew from its printed text.</summary>
internal sealed class Mutant
{
    private readonly SourceFile _file;
    private readonly RawDocument _raw;
    private readonly Dictionary<string, (int Block, int Cell)> _cells = new(StringComparer.Ordinal);

    private Mutant(SourceFile file, RawDocument raw)
    {
        (_file, _raw) = (file, raw);
        for (int b = 0; b < raw.Blocks.Count; b++)
        {
            if (raw.Blocks[b] is not TableBlock table)
                continue;
            for (int c = 0; c < table.Grid.Cells.Count; c++)
            {
                if (table.Grid.Cells[c].At is string at)
                    _cells[at] = (b, c);
            }
        }
        Document = Understand(raw);
    }

    /// <summary>As it is published.</summary>
    public Document Document { get; }

    /// <summary>A rendering whose format gives every cell an address.</summary>
    public static Mutant Of(string fileName)
    {
        var limits = new ReadLimits();
        var file = new SourceFile(fileName, File.ReadAllBytes(Path.Combine(Repository.Documents, fileName)));
        return new Mutant(file, Arranger.Arrange(Claimant.Of(file, Catalogue.Readers).Read(file, limits, CancellationToken.None), limits));
    }

    /// <summary>The document with one digit of one cell changed; null where the cell holds none.</summary>
    public Document? With(Cell cell, int choice)
    {
        if (cell.At is null || !_cells.TryGetValue(cell.At, out (int Block, int Cell) place))
            return null;
        var table = (TableBlock)_raw.Blocks[place.Block];
        Cell[] cells = [.. table.Grid.Cells];
        int[] digits = [.. Enumerable.Range(0, cells[place.Cell].Text.Length).Where(i => char.IsAsciiDigit(cells[place.Cell].Text[i]))];
        if (digits.Length == 0)
            return null;
        char[] text = cells[place.Cell].Text.ToCharArray();
        int at = digits[choice % digits.Length];
        text[at] = (char)('0' + ((text[at] - '0' + 1 + (choice / digits.Length % 9)) % 10));
        cells[place.Cell] = cells[place.Cell] with { Text = new string(text) };
        Block[] blocks = [.. _raw.Blocks];
        blocks[place.Block] = table with { Grid = table.Grid with { Cells = cells } };
        return Understand(_raw with { Blocks = blocks });
    }

    private Document Understand(RawDocument raw) => Validator.Validate(Normalizer.Normalize(Recognizer.Recognize(raw), _file));
}
