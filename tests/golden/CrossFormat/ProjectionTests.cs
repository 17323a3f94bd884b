using Ingest.GoldenTests.Schema;
using Ingest.Model;

namespace Ingest.GoldenTests.CrossFormat;

public sealed class ProjectionTests
{
    private static readonly Document Full = FullDocument.Make();

    [Fact]
    public void A_fact_line_holds_all_that_must_be_equal() =>
        Assert.Equal("revenue | revenue | Item | 2130305 | 水利工程建设 | 3 | total | 3.00 | 3.00 | 万元 | 30000.00", Assert.Single(Projection.Facts(Full)));

    [Fact]
    public void Another_cell_or_page_is_the_same_fact()
    {
        Document moved = WithTable(Full.Tables[0] with { Rows = [Full.Tables[0].Rows[0] with { Line = 9, Values = [Full.Tables[0].Rows[0].Values[0] with { Cell = 5 }] }] });

        Assert.Equal(Projection.Facts(Full), Projection.Facts(moved));
    }

    [Fact]
    public void Another_level_unit_or_digit_is_another_fact()
    {
        Table table = Full.Tables[0];
        Row row = table.Rows[0];

        Assert.All<Document>(
        [
            WithTable(table with { Rows = [row with { Level = 2 }] }),
            WithTable(table with { Unit = new("元", 1, "caption") }),
            WithTable(table with { Rows = [row with { Values = [row.Values[0] with { Text = "3.0", Value = 3.0m }] }] }),
        ], changed => Assert.NotEqual(Projection.Facts(Full), Projection.Facts(changed)));
    }

    [Fact]
    public void Every_field_of_a_performance_but_its_cells_is_compared()
    {
        Performance p = Full.Performance[0];
        Indicator i = p.Indicators[0];
        Performance[] changes =
        [
            p with { Scope = "department" }, p with { Ordinal = 2 }, p with { Project = new("1", "x") }, p with { Budget = null },
            p with { Purpose = "x" }, p with { Schedule = [] }, p with { Goals = [] }, p with { Complete = false },
            p with { Indicators = [i with { Level1 = "x" }] }, p with { Indicators = [i with { Level2 = "x" }] }, p with { Indicators = [i with { Level3 = "x" }] },
            p with { Indicators = [i with { Description = "x" }] }, p with { Indicators = [i with { Target = null }] }, p with { Indicators = [i with { Weight = 1 }] },
            p with { Indicators = [i with { Actual = null }] }, p with { Indicators = [i with { Score = 1 }] }, p with { Indicators = [i with { Basis = "x" }] },
        ];

        Assert.All(changes, changed => Assert.NotEqual(Projection.Performance(Full), Projection.Performance(Full with { Performance = [changed] })));
        Assert.Equal(Projection.Performance(Full), Projection.Performance(Full with { Performance = [p with { Table = "t9", Indicators = [i with { Cells = [] }] }] }));
    }

    [Fact]
    public void Narrative_lines_follow_the_tree() =>
        Assert.Equal(["[1] 一 · 职责", "  第一段", " [2] （一） · 机构", "   第二段"], Projection.Narrative(Full));

    private static Document WithTable(Table table) => Full with { Tables = [table] };
}
