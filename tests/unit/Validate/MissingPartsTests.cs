using Ingest.Model;
using Ingest.Validate;

namespace Ingest.UnitTests.Validate;

/// <summary>What may be missing from a row or a table is missing from some published document, or from a damaged one: checks and oddities pass over it.</summary>
public sealed class MissingPartsTests
{
    private static readonly (string Without, Func<Table, Table> Strip)[] Ways =
    [
        ("the names of rows", static table => table with { Rows = [.. table.Rows.Select(static row => row with { Label = null })] }),
        ("the codes of rows", static table => table with { Rows = [.. table.Rows.Select(static row => row with { Code = null })] }),
        ("the figures of rows", static table => table with { Rows = [.. table.Rows.Select(static row => row with { Values = [] })] }),
        ("the rows", static table => table with { Rows = [] }),
        ("the columns", static table => table with { Columns = [] }),
        ("the unit", static table => table with { Unit = null }),
        ("the title", static table => table with { Title = null }),
    ];

    public static TheoryData<string> Missing => [.. Ways.Select(static way => way.Without)];

    [Theory]
    [MemberData(nameof(Missing))]
    public void A_document_is_checked_though_its_tables_lack(string part)
    {
        Func<Table, Table> strip = Ways.Single(way => way.Without == part).Strip;
        foreach (string path in Directory.EnumerateFiles(Path.Combine(RepositoryPath.Root, "tests", "golden", "approved"), "*.docx.json"))
        {
            Document document = CanonicalJson.Read(File.ReadAllBytes(path));
            for (int i = 0; i < document.Tables.Count; i++)
            {
                // One table lacks it, or all do: what is compared may lack it on one side only.
                Table[] one = [.. document.Tables];
                one[i] = strip(one[i]);
                Assert.NotNull(Inspector.Inspect(Validator.Validate(document with { Tables = one })));
            }
            Assert.NotNull(Inspector.Inspect(Validator.Validate(document with { Tables = [.. document.Tables.Select(strip)] })));
        }
    }
}
