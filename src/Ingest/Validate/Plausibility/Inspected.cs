using Ingest.Model;

namespace Ingest.Validate.Plausibility;

/// <summary>A document with what several oddities look at, gathered once: a document has thousands of cells. For one thread.</summary>
/// <param name="document">Checked.</param>
internal sealed class Inspected(Document document)
{
    private List<PrintedText>? _paragraphs, _signedCells;

    private List<(Performance Performance, Indicator Indicator, Table? Table)>? _targets;

    /// <summary>The document.</summary>
    public Document Document { get; } = document;

    /// <summary>Every paragraph, in document order.</summary>
    public List<PrintedText> Paragraphs => _paragraphs ??= [.. PrintedText.Paragraphs(Document)];

    /// <summary>Every cell that holds one of the signs ? * ＊ X x ×, and something beside it.</summary>
    public List<PrintedText> SignedCells => _signedCells ??= PrintedText.SignedCells(Document);

    /// <summary>Every indicator that has a target, with its table.</summary>
    public List<(Performance Performance, Indicator Indicator, Table? Table)> Targets => _targets ??= [.. Plausibility.Targets.Of(Document)];
}
