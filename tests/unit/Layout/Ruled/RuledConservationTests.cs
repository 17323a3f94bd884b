using Ingest.Layout;
using Ingest.Layout.Ruled;
using Ingest.Read;

namespace Ingest.UnitTests.Layout.Ruled;

/// <summary>Whatever is drawn: no letter is lost or doubled, and each position of a grid is covered exactly once.</summary>
public class RuledConservationTests
{
    [Fact]
    public void Nothing_is_lost_of_drawings_by_chance()
    {
        // A fixed seed: the same drawings on every machine.
        var random = new Random(20_241);
        for (int round = 0; round < 400; round++)
        {
            Pages page = Draw(random, round);
            RuledTables found = RuledTables.Find(page.Glyphs, RuleSet.Of(page.Rules), page.Page.Fills, 595, 842);
            long letters = found.Outside.Sum(static glyph => VisibleText.Count(glyph.Text));
            foreach (PageTable table in found.Tables)
            {
                letters += table.Cells.Sum(static cell => VisibleText.Count(cell.Text));
                AssertCovered(table);
            }
            Assert.Equal(page.Page.Characters, letters);
        }
    }

    private static Pages Draw(Random random, int round)
    {
        var page = new Pages();
        double At(double most) => Math.Round(random.NextDouble() * most, 1);
        double[] x = [.. Enumerable.Range(0, 2 + random.Next(6)).Select(i => 50 + 80 * i + At(9))];
        double[] y = [.. Enumerable.Range(0, 2 + random.Next(8)).Select(i => 100 + 25 * i + At(5))];
        if (round % 3 == 0)
            page.Grid(x, y);
        // Rules that miss, overhang, double and cross.
        for (int i = 0; i < random.Next(30); i++)
            page.Across(y[random.Next(y.Length)] + At(4), At(300), 300 + At(250)).Down(x[random.Next(x.Length)] + At(4), At(200), 200 + At(300));
        for (int i = 0; i < random.Next(12); i++)
            page.Fill(50 + 60 * random.Next(6), 100 + 20 * random.Next(8), 60, 20);
        string[] texts = ["科目编码", "12,345.67", "208", "Total cases", "合  计", "1.目标", "—", "x"];
        for (int i = 0; i < random.Next(60); i++)
            page.Text(At(500), 90 + 12.5 * random.Next(20) + At(2), texts[random.Next(texts.Length)], 4 + random.Next(12), random.Next(12) == 0 ? GlyphStyle.Clockwise : 0);
        return page;
    }

    private static void AssertCovered(PageTable table)
    {
        var covered = new int[table.Rows, table.Columns];
        foreach (PageCell cell in table.Cells)
        {
            for (int row = cell.Row; row < cell.Row + cell.RowSpan; row++)
            {
                for (int column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                    covered[row, column]++;
            }
        }
        foreach (int times in covered)
            Assert.Equal(1, times);
    }
}
