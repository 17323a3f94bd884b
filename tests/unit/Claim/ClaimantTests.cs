using Ingest.Claim;
using Ingest.Read;

namespace Ingest.UnitTests.Claim;

public sealed class ClaimantTests
{
    [Theory]
    [InlineData("%PDF-1.7 …", "starts with '%PDF-1.7': a PDF; PDF is not read by this version")] // renamed
    [InlineData("{\\rtf1 x", "rich text")] // renamed
    [InlineData("not a pdf", "starts with 'not a pd': no format that is known here")] // words, told from the message's own
    [InlineData("\u0001\u0002", "no format that is known here")] // nothing that is known
    public void What_no_reader_claims_is_named_by_its_first_bytes(string content, string says)
    {
        IDocumentReader nobody = new Claiming("b", Certainty.None);
        var e = Assert.Throws<UnreadableException>(() => Claimant.Of(File("a.docx", content), [nobody]));
        Assert.Equal("FILE-007", e.Code);
        Assert.Contains(says, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_known_signature_outweighs_a_name()
    {
        IDocumentReader byName = new Claiming("docx", Certainty.Extension);
        Assert.Throws<UnreadableException>(() => Claimant.Of(File("a.docx", "%PDF-1.4"), [byName]));
        Assert.Same(byName, Claimant.Of(File("a.docx", "plain"), [byName]));
    }

    [Fact]
    public void The_most_certain_claim_wins_and_of_equal_ones_the_first()
    {
        IDocumentReader name = new Claiming("name", Certainty.Extension), first = new Claiming("first", Certainty.Content), second = new Claiming("second", Certainty.Content);
        Assert.Same(first, Claimant.Of(File("a", "x"), [name, first, second]));
        IDocumentReader sure = new Claiming("sure", Certainty.Signature);
        Assert.Same(sure, Claimant.Of(File("a", "x"), [first, second, sure]));
    }

    private static SourceFile File(string name, string content) => new(name, System.Text.Encoding.UTF8.GetBytes(content));

    private sealed class Claiming(string format, Certainty certainty) : IDocumentReader
    {
        public string Format => format;

        public string Description => format;

        public IReadOnlyList<string> Extensions => [];

        public Certainty Claim(SourceFile file) => certainty;

        public RawDocument Read(SourceFile file, ReadLimits limits, CancellationToken cancellation) => throw new InvalidOperationException();
    }
}
