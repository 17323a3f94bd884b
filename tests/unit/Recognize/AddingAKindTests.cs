using Ingest.Recognize;
using Ingest.Recognize.Vocabularies;

namespace Ingest.UnitTests.Recognize;

/// <summary>The example of docs/adding-a-kind.md, run.</summary>
public sealed class AddingAKindTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(RepositoryPath.Root, "docs", "adding-a-kind.md"));

    private static string Example(string opening)
    {
        int at = Page.IndexOf(opening, StringComparison.Ordinal);
        int start = Page.IndexOf('\n', at) + 1;
        return Page[start..Page.IndexOf("```", start, StringComparison.Ordinal)];
    }

    [Fact]
    public void The_pages_new_kind_is_one_file_and_one_line()
    {
        string file = Example("```text");
        var vocabulary = Vocabulary.With(file);
        // The line of registration is the file's id.
        Assert.Equal($"\"{vocabulary.Kinds[0].Id}\",", Example("```csharp").Trim());
        Assert.Equal("政府购买服务表", vocabulary.Kinds[0].Name);
        Assert.Equal(TableKinds.Order, vocabulary.Kinds.Skip(1).Select(static kind => kind.Id));
    }

    [Fact]
    public void It_recognizes_a_table_by_title_and_one_without()
    {
        var vocabulary = Vocabulary.With(Example("```text"));
        var table = PrintedTable.Of("购买服务项目|承接主体|金额", "养老服务评估|社会组织|3.00", "公共服务|<|3.00");
        Assert.Equal(["purchased-services", "purchased-services"], PrintedTable.Kinds(vocabulary, ("2031年政府购买服务预算表", table), (null, table)));
        Assert.Equal([TableKind.Unknown], PrintedTable.Kinds(Vocabulary.BuiltIn, (null, table)));
    }

    [Fact]
    public void The_pages_users_words_can_be_read()
    {
        string folder = Directory.CreateTempSubdirectory("words").FullName;
        try
        {
            string page = Page[Page.IndexOf("# words/ours.txt", StringComparison.Ordinal)..];
            File.WriteAllText(Path.Combine(folder, "ours.txt"), page[..page.IndexOf("```", StringComparison.Ordinal)]);
            Assert.Equal("expenditure", Vocabulary.Read(folder).KindByTitle("用款计划总表"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
