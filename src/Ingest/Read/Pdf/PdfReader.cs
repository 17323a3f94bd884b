using UglyToad.PdfPig.Fonts.Standard14Fonts;

namespace Ingest.Read.Pdf;

/// <summary>Reads PDF pages with PdfPig: letters, rules and areas in their places, one page at a time.</summary>
internal sealed class PdfReader : IDocumentReader
{
    // The header may stand behind a few bytes of rubbish (ISO 32000-2, annex H of its predecessor: within the first 1024).
    private const int HeaderWithin = 1024;

    /// <summary>Has PdfPig read the metrics of the fourteen standard fonts, which it does before its first document: a tenth of a second.</summary>
    public static void Prepare() => Standard14.GetNames();

    /// <inheritdoc/>
    public string Format => "pdf";

    /// <inheritdoc/>
    public string Description => "PDF with text: letters and rules in their places, tables found by the layout";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".pdf"];

    /// <inheritdoc/>
    public Certainty Claim(SourceFile file)
    {
        ReadOnlySpan<byte> start = file.Bytes.Span[..Math.Min(HeaderWithin, file.Bytes.Length)];
        return start.IndexOf("%PDF-"u8) >= 0 ? Certainty.Signature : file.Extension == ".pdf" ? Certainty.Extension : Certainty.None;
    }

    /// <inheritdoc/>
    public RawDocument Read(SourceFile file, ReadLimits limits, CancellationToken cancellation)
    {
        PdfPages pages = PdfPages.Of(file.Bytes, limits);
        return new RawDocument
        {
            Format = Format,
            Reader = "pdf 1",
            Pages = pages.Count,
            Blocks = [],
            Characters = 0,
            PrintedPages = pages.Read(cancellation),
            Outline = pages.Outline,
        };
    }
}
