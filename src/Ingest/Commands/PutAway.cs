using Ingest.Claim;
using Ingest.Deliver;
using Ingest.Ledger;
using Ingest.Read;
using Ingest.Watch;

namespace Ingest.Commands;

/// <summary>Moves documents out of the drop folder: delivered ones into the archive, refused ones into quarantine. The ledger is told before and after, so that a crash in between is put right.</summary>
internal sealed class PutAway(WatchOptions options, DocumentLedger ledger)
{
    /// <summary>The name under which the ledger remembers which folder was watched.</summary>
    public const string DropFolder = "drop";

    // Files that were moved were within the limits when they were read.
    private static readonly ReadLimits Any = new() { MaxBytes = long.MaxValue };

    private readonly Quarantine _quarantine = new(options.Quarantine!);

    /// <summary>Moves one.</summary>
    /// <param name="outcome">Delivered or refused.</param>
    /// <param name="sighting">The file.</param>
    /// <param name="name">As the ledger knows it.</param>
    /// <exception cref="IOException">It cannot be moved; it is where it was.</exception>
    public void Put(Outcome outcome, Sighting sighting, string name)
    {
        // Read again from the archive, and delivered again: it lies where it should.
        if (outcome.Failure is null && sighting.Name is not null && sighting.Path.StartsWith(options.Archive! + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return;
        Reason? reason = outcome.Failure is { } failure ? new Reason(failure.Code, failure.Message, outcome.FileName, outcome.DocumentId) : null;
        for (int left = 100; ; left--)
        {
            string place = reason is null ? WholeMove.PlaceIn(Path.Combine(options.Archive!, sighting.Subfolder), outcome.FileName) : _quarantine.Place(reason, sighting.Subfolder);
            ledger.Moving(name, place);
            try
            {
                if (reason is null)
                    WholeMove.To(sighting.Path, place);
                else
                    Quarantine.Take(sighting.Path, place, reason);
                ledger.Moved(name);
                if (sighting.Name is not null)
                    File.Delete(sighting.Path + Reason.Ending);
                return;
            }
            catch (IOException) when (left > 0 && File.Exists(sighting.Path) && !FreeName.IsFree(place))
            {
                // Another took the name in between: try the next.
            }
            catch
            {
                ledger.Moving(name, null);
                throw;
            }
        }
    }

    /// <summary>Ends the moves that a killed process began.</summary>
    /// <param name="root">Its full path.</param>
    public void Recover(string root)
    {
        foreach (BegunMove move in ledger.BegunMoves())
        {
            string path = Path.Combine(root, move.Path);
            try
            {
                File.Delete(WholeMove.BesideOf(move.Place));
                File.Delete(move.Place + Reason.Ending + Reason.BesideEnding);
                if (!Holds(move.Place, move.Id))
                {
                    ledger.Moving(move.Path, null);
                    continue;
                }
                // Copied to another volume, and killed before the first was deleted.
                if (Holds(path, move.Id))
                    File.Delete(path);
                ledger.Moved(move.Path);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // The next start tries again.
            }
        }
    }

    private static bool Holds(string path, string id)
    {
        try
        {
            return File.Exists(path) && FileOpener.Identify(path, Any) == id;
        }
        catch (UnreadableException)
        {
            return false;
        }
    }
}
