namespace Ingest.Commands;

/// <summary>What the process says to the one who started it.</summary>
internal static class ExitCodes
{
    /// <summary>Everything was delivered, or holds.</summary>
    public const int Good = 0;

    /// <summary>Something was not delivered, or does not hold; the rest was served.</summary>
    public const int Some = 1;

    /// <summary>Wrong usage or a bad setting; nothing was touched.</summary>
    public const int Usage = 2;
}
