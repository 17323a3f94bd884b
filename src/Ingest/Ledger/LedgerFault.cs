using Microsoft.Data.Sqlite;

namespace Ingest.Ledger;

/// <summary>What SQLite's result codes (sqlite.org/rescode.html) mean for the next step.</summary>
internal static class LedgerFault
{
    /// <summary>The code of another process of this program that has the folder.</summary>
    public const string InUse = "LEDGER-001";

    /// <summary>The code of a damaged file.</summary>
    public const string Damaged = "LEDGER-002";

    /// <summary>The code of a file that cannot be written now.</summary>
    public const string NotNow = "LEDGER-003";

    private const int Corrupt = 11, Constraint = 19, NotADatabase = 26, Misuse = 21, Error = 1;

    /// <summary>A failure of the file.</summary>
    public static LedgerException Of(string path, SqliteException e) => e.SqliteErrorCode switch
    {
        Corrupt or NotADatabase => new(Damaged, $"The ledger {path} is damaged ({e.Message}). The next start moves it aside and begins a new one: sinks take a document twice without harm, only the history is lost.", retry: false, e),
        Constraint or Misuse or Error => new("LEDGER-004", $"The ledger {path} was asked for what it cannot do ({e.Message}). This is a fault of the program: please report it.", retry: false, e),
        _ => new(NotNow, $"The ledger {path} cannot be written now ({e.Message}). Look for a full disk, a missing right, or a program that holds the file; it is tried again.", retry: true, e),
    };

    /// <summary>A file of a newer program.</summary>
    public static LedgerException OtherVersion(string path, long found, int known) =>
        new("LEDGER-004", $"The ledger {path} has version {found}; this program knows {known}. Use the newer program, or move the file away.", retry: false);
}
