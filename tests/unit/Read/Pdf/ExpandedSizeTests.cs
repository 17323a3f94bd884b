using Ingest.Read;
using Ingest.Read.Pdf;

namespace Ingest.UnitTests.Read.Pdf;

public sealed class ExpandedSizeTests
{
    [Theory]
    [InlineData(new byte[] { 2, 1, 2, 3, 254, 7, 128, 9 }, 6)] // three as they are, one three times, the end
    [InlineData(new byte[] { 129, 0 }, 128)]
    [InlineData(new byte[0], 0)]
    public void Run_lengths_tell_their_size(byte[] packed, long size) => Assert.Equal(size, ExpandedSize.OfRunLength(packed));

    // The example of ISO 32000-2 §7.4.4.2: 45 45 45 45 45 65 45 45 45 66.
    [Fact]
    public void Codes_tell_their_size() => Assert.Equal(10, ExpandedSize.OfLzw([0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01]));

    [Fact]
    public void A_chain_of_filters_is_measured_from_its_start()
    {
        var pdf = new HandMadePdf();
        string chain = string.Join(' ', Enumerable.Repeat("/RunLengthDecode", 8));
        int form = pdf.AddStream($"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Filter [/ASCIIHexDecode {chain}]", "8181>");
        pdf.Resources = $"/Font << /F1 3 0 R >> /XObject << /A {form} 0 R >>";
        pdf.Page("BT /F1 10 Tf 20 50 Td (a) Tj ET /A Do");
        Assert.Equal("LIMIT-003", Assert.Throws<UnreadableException>(() => pdf.Read()).Code);
    }
}
