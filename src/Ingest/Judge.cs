using Ingest.Model;
using Ingest.Normalize;
using Ingest.Read;

namespace Ingest;

/// <summary>
/// Arithmetic as a judge: where a page allows two readings of a cell, the one is taken in which the accounting identities close. No value
/// is changed, only the cell it stands in; every choice against the layout's own reading is on record (<c>SUM-002</c>).
/// </summary>
internal static class Judge
{
    // A page that allows more readings than this is read badly; each costs one understanding of the document.
    private const int MostReadings = 24;

    /// <summary>The document in the readings whose identities close.</summary>
    /// <param name="raw">With the other readings of its tables.</param>
    /// <param name="understand">Blocks to checked document; pure.</param>
    public static Document Decide(RawDocument raw, Func<RawDocument, Document> understand)
    {
        Document best = understand(raw);
        int tried = 0;
        var choices = new List<Problem>();
        for (int i = 0; i < raw.Blocks.Count; i++)
        {
            if (raw.Blocks[i] is not TableBlock { Readings: { Count: > 0 } readings })
                continue;
            foreach (OtherReading reading in readings)
            {
                var plain = (TableBlock)raw.Blocks[i];
                bool isNumber = Numbers.Read(plain.Grid.Cells[reading.Cell].Text) is not null;
                // Where all sums come out there is nothing to decide; what is no number stands in no sum yet.
                if (tried == MostReadings || (isNumber && !best.Checks.Any(IsBroken)) || Read(plain, reading) is not { } table)
                    continue;
                RawDocument other = raw with { Blocks = [.. raw.Blocks.Select((block, at) => at == i ? table : block)] };
                Document read = understand(other);
                tried++;
                if (!IsBetter(read, best, isNumber))
                    continue;
                choices.Add(Record(best, read, plain, table, reading));
                (best, raw) = (read, other);
            }
        }
        return best with { Problems = [.. best.Problems, .. choices] };
    }

    /// <summary>The table in the other reading; null where an earlier choice has filled the cell.</summary>
    private static TableBlock? Read(TableBlock table, OtherReading reading)
    {
        if (table.Grid.Cells[reading.Other].Text.Length > 0 || table.Grid.Cells[reading.Cell].Text.Length == 0)
            return null;
        Cell[] cells = [.. table.Grid.Cells];
        cells[reading.Cell] = cells[reading.Cell] with { Text = reading.Left };
        cells[reading.Other] = cells[reading.Other] with { Text = reading.Moved };
        return table with { Grid = table.Grid with { Cells = cells } };
    }

    private static bool IsBroken(Check check) => check.Verdict == Verdict.Broken;

    private static bool Holds(Check check) => check.Verdict is Verdict.Exact or Verdict.Rounding;

    // An identity must close that did not, and none may vanish with its figure.
    private static bool IsBetter(Document read, Document best, bool isNumber)
    {
        int closed = best.Checks.Count(IsBroken) - read.Checks.Count(IsBroken);
        return closed >= (isNumber ? 1 : 0) && read.Checks.Count(Holds) > best.Checks.Count(Holds);
    }

    private static Problem Record(Document before, Document after, TableBlock plain, TableBlock chosen, OtherReading reading)
    {
        Table? table = after.Tables.FirstOrDefault(table => ReferenceEquals(table.Grid, chosen.Grid));
        Cell from = plain.Grid.Cells[reading.Cell], to = plain.Grid.Cells[reading.Other];
        Check? closed = after.Checks.FirstOrDefault(check => Holds(check) && check.Operands.Any(place => place.Table == table?.Id && place.Cell == reading.Other))
            ?? after.Checks.FirstOrDefault(check => Holds(check) && before.Checks.Any(other => IsBroken(other) && other.Id == check.Id));
        return new Problem
        {
            Code = "SUM-002",
            Severity = Severity.Info,
            Message = $"{reading.Moved} lies between row {from.Row + 1}, column {from.Column + 1} and row {to.Row + 1}, column {to.Column + 1}. In the first ({from.Text}) "
                + $"sums do not come out, in the second they do: {closed?.Says} ({closed?.Left} = {closed?.Right}). The second is taken. Look at the page.",
            Table = table?.Id,
            Cell = reading.Other,
            Page = to.Page,
        };
    }
}
