using System.CommandLine;
using Ingest.Ledger;

namespace Ingest.Commands;

/// <summary>What <c>status</c>, <c>audit</c> and <c>requeue</c> look at: the ledger of an output folder, beside the service that may be writing it.</summary>
internal static class LedgerFolder
{
    /// <summary>The folder.</summary>
    public static Option<string?> Option() => new("--out", "-o") { Description = "Folder of the results [default: Watch:Out of the settings, or out]", HelpName = "DIR" };

    /// <summary>The folder that was given, or the one of the settings.</summary>
    public static StateFolder Of(string? given, out string results)
    {
        results = given ?? Settings.Load([]).Configuration["Watch:Out"] ?? "out";
        return new StateFolder(Path.GetFullPath(results));
    }

    /// <summary>Its ledger.</summary>
    /// <exception cref="UsageException">There is none, or it cannot be opened.</exception>
    public static DocumentLedger Open(StateFolder state, string results, TimeProvider clock)
    {
        if (!File.Exists(state.Ledger))
            throw new UsageException($"OPTION-003 '{results}' has no ledger: no 'ingest run' or 'ingest watch' wrote there. Name the folder with --out.");
        try
        {
            return DocumentLedger.OpenBeside(state, clock, ProgramVersion.Text);
        }
        catch (LedgerException e)
        {
            throw new UsageException($"{e.Code} {e.Message}");
        }
    }
}
