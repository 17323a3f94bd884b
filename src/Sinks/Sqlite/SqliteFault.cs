using Microsoft.Data.Sqlite;

namespace Ingest.Sinks.Sqlite;

/// <summary>What SQLite's result codes (sqlite.org/rescode.html) mean for the next step.</summary>
internal static class SqliteFault
{
    private const int Perm = 3, Busy = 5, Locked = 6, ReadOnly = 8, IoError = 10, Corrupt = 11, Full = 13, CantOpen = 14, Constraint = 19, NotADatabase = 26;

    internal static SinkException Of(string path, SqliteException cause) => cause.SqliteErrorCode switch
    {
        Busy or Locked => new(SinkFault.WriteFailed,
            $"{path} is locked by another program ({cause.Message}). Close it; the write is tried again.", retry: true, cause),
        Full => new(SinkFault.WriteFailed, $"The disk of {path} is full ({cause.Message}). Free space; the write is tried again.", retry: true, cause),
        IoError => new(SinkFault.WriteFailed, $"{path} could not be read or written ({cause.Message}). The write is tried again.", retry: true, cause),
        Perm or ReadOnly or CantOpen => new(SinkFault.NotWritable,
            $"{path} cannot be opened for writing ({cause.Message}). Check the permissions of the file and its folder, or choose another output folder.", retry: false, cause),
        Corrupt => new(SinkFault.NotOurs,
            $"{path} is damaged ({cause.Message}). Move it away and deliver again, or restore a copy.", retry: false, cause),
        NotADatabase => new(SinkFault.NotOurs,
            $"{path} is not a SQLite database ({cause.Message}). Move it away, or choose another output folder.", retry: false, cause),
        Constraint => new(SinkFault.BadDocument,
            $"The document does not fit the tables of {path} ({cause.Message}): two of its parts have one id or position. This is a fault of the reader; please report it.", retry: false, cause),
        _ => new(SinkFault.WriteFailed, $"Writing {path} failed ({cause.Message}).", retry: false, cause),
    };
}
