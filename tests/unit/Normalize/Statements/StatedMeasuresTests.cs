using System.Text.RegularExpressions;
using Ingest.Normalize.Statements;

namespace Ingest.UnitTests.Normalize.Statements;

public sealed partial class StatedMeasuresTests
{
    private static readonly string Model = File.ReadAllText(Path.Combine(RepositoryPath.Root, "docs", "model.md"));

    [Fact]
    public void The_model_explains_each_of_them_and_no_other()
    {
        string table = Model[Model.IndexOf("| measure | sentence |", StringComparison.Ordinal)..];
        IEnumerable<string> rows = table[..table.IndexOf("\n\n", StringComparison.Ordinal)].Split('\n').Skip(2);

        Assert.Equal(StatedMeasures.All.Select(static measure => measure.Id), rows.SelectMany(static row => Id().Matches(row.Split('|')[1]).Select(static id => id.Groups[1].Value)));
    }

    [Fact]
    public void The_model_has_every_measure_that_can_be_listed() =>
        Assert.All(Catalogue.Measures, static measure => Assert.Contains($"`{measure.Id}`", Model, StringComparison.Ordinal));

    [Fact]
    public void Every_subject_of_a_sentence_has_a_measure_with_a_name()
    {
        var named = Catalogue.Measures.Select(static measure => measure.Id).ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(Subjects.Measures);
        Assert.All(Subjects.Measures.SelectMany(static measure => measure.Split('/')), measure => Assert.Contains(measure, named));
    }

    [GeneratedRegex("`([a-z/-]+)`")]
    private static partial Regex Id();
}
