using Ingest.Model;

namespace Ingest.Sinks.Conformance.Laws;

/// <summary>The process is killed between any two steps of a run.</summary>
internal static class KillLaw
{
    internal static async Task NothingAcknowledgedIsLost(Trial trial)
    {
        SinkPlace undisturbed = trial.NewPlace();
        KilledChild whole = await KilledChild.RunAsync(trial.Sink, undisturbed, step: 0);
        trial.Demand(whole.Ended, $"an undisturbed run in a process of its own failed: {whole.Errors}");
        IReadOnlyDictionary<string, string> expected = trial.Sink.Read(undisturbed);
        DemandNothingIsLeft(trial, undisturbed, "undisturbed");
        Dictionary<string, string[]> spelled = await SpelledAsync(trial);

        // Most of a child's time is the start of a runtime: two at a time.
        await Parallel.ForEachAsync(Enumerable.Range(1, whole.Steps.Count), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (step, _) =>
        {
            string when = $"killed at step {step} of {whole.Steps.Count}, '{whole.Steps[step - 1]}'";
            SinkPlace place = trial.NewPlace();
            KilledChild killed = await KilledChild.RunAsync(trial.Sink, place, step);
            trial.Demand(!killed.Ended && killed.Steps.Count == step, $"{when}: it was not killed there, but {(killed.Ended ? "came to its end" : "failed: " + killed.Errors)}");
            if (trial.Sink.IsReadWhileWritten)
                DemandAcknowledged(trial, killed.Acknowledged, spelled, place, $"{when}, looked at before anything is mended", isMended: false);

            await trial.Deliver(place);
            DemandAcknowledged(trial, killed.Acknowledged, spelled, place, $"{when}, opened again", isMended: true);

            await Scenario.RunAsync(trial.Sink, place, static _ => { }, static _ => { });
            trial.DemandSame(expected, trial.Sink.Read(place), $"{when}, delivered again");
            DemandNothingIsLeft(trial, place, when);
        });
    }

    // Of an acknowledged document, that version or one that was on its way when the process ended. Of any other: the same, or nothing.
    private static void DemandAcknowledged(Trial trial, int acknowledged, Dictionary<string, string[]> spelled, SinkPlace place, string when, bool isMended)
    {
        IReadOnlyDictionary<string, string> there = trial.Sink.Read(place);
        string[] ids = [.. Scenario.Deliveries.SelectMany(static documents => documents ?? []).Take(acknowledged).Select(static document => document.DocumentId)];
        foreach ((string id, string[] versions) in spelled)
        {
            int sure = ids.Count(known => known == id);
            string? found = there.GetValueOrDefault(id);
            // Before it is mended, what a flush would have shown may not be seen yet.
            if (found is null)
                trial.Demand(sure == 0 || !isMended, $"{when}: {id[..12]} was acknowledged and is not there");
            else
                trial.Demand(versions.Skip(isMended ? Math.Max(0, sure - 1) : 0).Contains(found), $"{when}: {id[..12]} is there, but not as it was delivered{(sure > 0 ? " last" : "")}");
        }
        trial.Demand(there.Keys.All(spelled.ContainsKey), $"{when}: documents are there that were never delivered");
    }

    /// <summary>How a reader sees each version of each document, first to last.</summary>
    private static async Task<Dictionary<string, string[]>> SpelledAsync(Trial trial)
    {
        var spelled = new Dictionary<string, string[]>();
        foreach (string id in Scenario.Deliveries.SelectMany(static documents => documents ?? []).Select(static document => document.DocumentId).Distinct())
        {
            var versions = new List<string>();
            foreach (Document version in Scenario.VersionsOf(id))
            {
                SinkPlace place = trial.NewPlace();
                await trial.Deliver(place, version);
                versions.Add(trial.Sink.Read(place)[id]);
            }
            spelled[id] = [.. versions];
        }
        return spelled;
    }

    private static void DemandNothingIsLeft(Trial trial, SinkPlace place, string when)
    {
        IReadOnlyList<string> left = trial.Sink.Leftovers(place);
        trial.Demand(left.Count == 0, $"{when}: left behind are {string.Join(", ", left)}");
    }
}
