namespace Ingest.Read.Html;

/// <summary>Checks.</summary>
internal static class MarkupScan
{
    /// <summary>Checks.</summary>
    public static void Check(string text, ReadLimits limits, CancellationToken cancellation)
    {
        _ = (text, limits);
        cancellation.ThrowIfCancellationRequested();
    }
}
