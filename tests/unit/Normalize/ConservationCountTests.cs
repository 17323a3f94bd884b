using Ingest.Deliver;
using Ingest.Model;
using Ingest.Read;

namespace Ingest.UnitTests.Normalize;

/// <summary>The proof that nothing is lost fails aloud.</summary>
public sealed class ConservationCountTests
{
    [Theory]
    [InlineData(0, "2 of 6 characters")]  // the reader gave less than it saw go by
    [InlineData(2, "2 characters more")]  // or some text twice
    public void A_difference_is_an_error(int twice, string found)
    {
        Document document = new Pipeline([new Careless(twice)], new ReadLimits(), new RetryOptions(), TimeProvider.System).Understand(new SourceFile("a.test", new byte[] { 1 }));
        Assert.Equal(twice == 0 ? 2 : -2, document.Conservation.Lost);
        Problem problem = Assert.Single(document.Problems, static problem => problem.Code == "CONS-001");
        Assert.Equal(Severity.Error, problem.Severity);
        Assert.Contains(found, problem.Message, StringComparison.Ordinal);
    }

    /// <summary>Sees six characters, and gives four of them, or two of them twice.</summary>
    private sealed class Careless(int twice) : IDocumentReader
    {
        public string Format => "test";

        public string Description => "text that does not add up, for tests";

        public IReadOnlyList<string> Extensions => [".test"];

        public Certainty Claim(SourceFile file) => Certainty.Content;

        public RawDocument Read(SourceFile file, ReadLimits limits, CancellationToken cancellation) =>
            new() { Format = Format, Reader = "test 1", Characters = 6, Blocks = [new TextBlock(twice == 0 ? "本年收入" : "本年收入支出收入", "line 1")] };
    }
}
