using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Ingest.Read;

namespace Ingest.UnitTests.Read.Html;

public sealed class TablePropertyTests
{
    private static readonly Gen<string> Tables =
        from rows in Gen.Choose(1, 7)
        from cells in Gen.ArrayOf(CellsOfRow(), rows)
        select "<table border=1><tr><td>始<td>终" + string.Concat(cells) + "</table>";

    [Fact]
    public void Whatever_the_spans_each_position_is_covered_once_and_no_character_is_lost() =>
        Prop.ForAll(Arb.From(Tables), Holds).QuickCheckThrowOnFailure();

    private static Gen<string> CellsOfRow() =>
        from count in Gen.Choose(0, 6)
        from section in Gen.Choose(0, 9)
        from spans in Gen.ArrayOf(Gen.Zip(Gen.Choose(0, 4), Gen.Choose(0, 5)), count)
        select (section == 0 ? "<tbody>" : "") + spans.Aggregate(new StringBuilder("<tr>"),
            (row, span) => row.Append("<td rowspan=").Append(span.Item1).Append(" colspan=").Append(span.Item2).Append(">字").Append(row.Length));

    private static bool Holds(string html)
    {
        var document = Pages.Read(html);
        foreach (var table in Pages.Tables(document))
            Pages.Draw(table.Grid);
        return document.Characters == Pages.InBlocks(document) && document.Characters == VisibleText.Count(System.Text.RegularExpressions.Regex.Replace(html, "<[^>]*>", ""));
    }
}
