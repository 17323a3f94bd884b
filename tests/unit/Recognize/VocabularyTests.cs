using Ingest.Model;
using Ingest.Normalize;
using Ingest.Recognize.Vocabularies;

namespace Ingest.UnitTests.Recognize;

public sealed class VocabularyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("vocabulary").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Vocabulary Read(string text)
    {
        File.WriteAllText(Path.Combine(_folder, "mine.txt"), text);
        return Vocabulary.Read(_folder);
    }

    [Fact]
    public void A_users_line_is_a_new_title()
    {
        Assert.Equal("unknown", Vocabulary.BuiltIn.KindByTitle("用款计划一览表"));
        Assert.Equal("expenditure", Read("# ours\nkind: expenditure\ntitle: 用款计划\n").KindByTitle("用款计划一览表"));
        Assert.Equal("unknown", Vocabulary.BuiltIn.KindByTitle("用款计划一览表")); // the program's own stays as it was
    }

    [Fact]
    public void A_users_header_names_a_measure_before_the_programs_own()
    {
        Assert.Equal("basic", new Measures(Vocabulary.BuiltIn).Of(["人员基本支出"], alone: false));
        Assert.Equal("personnel", new Measures(Read("measure: personnel\nheader: 人员基本支出\n")).Of(["人员基本支出"], alone: false));
    }

    [Fact]
    public void A_users_header_gives_a_column_its_role()
    {
        Assert.False(Vocabulary.BuiltIn.Heads(ColumnRole.Code, "科目标识"));
        Assert.True(Read("column: code\nheader: 科目标识\n").Heads(ColumnRole.Code, "科目标识"));
    }

    [Theory]
    [InlineData("kind: expenditure\ntitel: 支出", "VOCAB-001 mine.txt, line 2: 'titel: 支出' says nothing of a kind. Write name, title")]
    [InlineData("kind: spending", "VOCAB-001 mine.txt, line 1: there is no kind 'spending'. 'ingest list kinds' shows them.")]
    [InlineData("measure: money", "line 1: there is no measure 'money'")]
    [InlineData("column: amount", "line 1: there is no role 'amount'")]
    [InlineData("title: 支出", "line 1: 'title' belongs to nothing")]
    [InlineData("\n\nkind expenditure", "line 3: 'kind expenditure' has no colon")]
    [InlineData("kind: expenditure\n\ntitle: 支出[", "line 3: '支出[' has a '[' without its ']'")]
    public void A_mistake_is_named_with_file_and_line_and_what_to_write(string text, string message) =>
        Assert.Contains(message, Assert.Throws<VocabularyException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_in_another_charset_is_refused()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("ingest-words-");
        try
        {
            // 用款, in GBK.
            File.WriteAllBytes(Path.Combine(folder.FullName, "gbk.txt"), [.. "kind: expenditure\ntitle: "u8, 0xD3, 0xC3, 0xBF, 0xEE, (byte)'\n']);

            Assert.Contains("VOCAB-001 gbk.txt, line 1: it is not in UTF-8", Assert.Throws<VocabularyException>(() => Vocabulary.Read(folder.FullName)).Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void No_header_names_two_kinds_of_column()
    {
        // A label that is also a code would be read as the code.
        foreach (string header in new[] { "科目编码", "科目名称", "项目", "备注", "数量", "占比", "序号" })
            Assert.Single(Enum.GetValues<ColumnRole>(), role => Vocabulary.BuiltIn.Heads(role, header));
    }
}
