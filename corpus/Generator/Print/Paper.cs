namespace Ingest.Corpus.Print;

/// <summary>The paper that all producers print on: A4 (ISO 216). Points.</summary>
internal static class Paper
{
    public const double Short = 595.3;

    public const double Long = 841.9;

    public const double Margin = 56.7;

    /// <summary>Width between the margins.</summary>
    public static double TextWidth(bool isLandscape) => (isLandscape ? Long : Short) - 2 * Margin;
}
