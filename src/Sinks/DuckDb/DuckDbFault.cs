using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace Ingest.Sinks.DuckDb;

/// <summary>What DuckDB's errors mean for the next step.</summary>
internal static class DuckDbFault
{
    internal static SinkException Of(string path, DuckDBException cause)
    {
        // An error at opening has no type, only its words.
        string why = cause.Message;
        if (why.Contains("Could not set lock", StringComparison.Ordinal))
            return new(SinkFault.WriteFailed, $"{path} is open in another program ({why}). Close it there; the write is tried again.", retry: true, cause);
        if (why.Contains("not a valid DuckDB database file", StringComparison.Ordinal))
            return new(SinkFault.NotOurs, $"{path} is not a DuckDB database ({why}). Move it away, or choose another output folder.", retry: false, cause);
        if (why.Contains("version number", StringComparison.Ordinal))
            return new(SinkFault.OtherVersion, $"{path} was written by another version of DuckDB ({why}). Use that version, or move the file away and deliver again.", retry: false, cause);
        return cause.ErrorType switch
        {
            DuckDBErrorType.Permission => new(SinkFault.NotWritable, $"{path} cannot be written ({why}). Check the permissions of the file and its folder.", retry: false, cause),
            DuckDBErrorType.Io or DuckDBErrorType.OutOfMemory or DuckDBErrorType.Interrupt =>
                new(SinkFault.WriteFailed, $"{path} could not be read or written ({why}). Look at the disk's free space; the write is tried again.", retry: true, cause),
            DuckDBErrorType.Conversion or DuckDBErrorType.OutOfRange or DuckDBErrorType.Constraint =>
                new(SinkFault.BadDocument, $"The document does not fit the tables of {path} ({why}). This is a fault of the reader; please report it.", retry: false, cause),
            DuckDBErrorType.Catalog or DuckDBErrorType.Binder => new(SinkFault.NotOurs, $"A table or column of {path} is gone or was altered ({why}). Start again: what is missing is made at the start.", retry: false, cause),
            _ => new(SinkFault.WriteFailed, $"Writing {path} failed ({why}).", retry: false, cause),
        };
    }
}
