namespace Ingest.Sinks;

/// <summary>The codes of <see cref="SinkException"/>, and which failure of a file system gives which.</summary>
internal static class SinkFault
{
    /// <summary>The output folder cannot be made or written.</summary>
    internal const string NotWritable = "SINK-001";

    /// <summary>Something else stands where the sink's folder or file should be.</summary>
    internal const string InTheWay = "SINK-002";

    /// <summary>A write failed: disk full, file locked, input or output error.</summary>
    internal const string WriteFailed = "SINK-003";

    /// <summary>The file that is there is damaged, or not of this sink.</summary>
    internal const string NotOurs = "SINK-004";

    /// <summary>The file that is there has the columns of another version.</summary>
    internal const string OtherVersion = "SINK-005";

    /// <summary>The document breaks the model's contract, such as two tables of one id.</summary>
    internal const string BadDocument = "SINK-006";

    /// <summary>The server that documents are sent to refuses them: the address, the secret or the rights are not those that it wants.</summary>
    internal const string Refused = "SINK-007";

    // errno as .NET hands it on in HResult on Unix: a file system mounted read-only does not heal by waiting.
    private const int ReadOnlyFileSystem = 30;

    /// <summary>True for what a file system throws.</summary>
    internal static bool IsOfFiles(Exception exception) => exception is IOException or UnauthorizedAccessException;

    /// <summary>A failed write at run time.</summary>
    internal static SinkException OfWriting(string path, Exception cause) => CanRetry(cause)
        ? new(WriteFailed, $"Writing {path} failed: {cause.Message} Free space or release the file; the write is tried again.", retry: true, cause)
        : new(NotWritable, $"Writing {path} is not allowed: {cause.Message} Check the folder's owner and permissions, or choose another folder.", retry: false, cause);

    private static bool CanRetry(Exception cause) =>
        cause is IOException and not (DirectoryNotFoundException or PathTooLongException) && cause.HResult != ReadOnlyFileSystem;
}
