using Ingest.Model;

namespace Ingest.Sinks.Conformance.Laws;

/// <summary>Settings, and what would be written.</summary>
internal static class SettingsLaws
{
    private const string Unknown = "NoSettingOfAnySink";

    internal static async Task SettingsAreCheckedWhenItIsMade(Trial trial)
    {
        SinkPlace place = trial.NewPlace();
        IReadOnlyList<string> mistakes = await MistakesOf(trial, place);
        trial.Demand(mistakes.Count == 0, $"its own settings are refused: {string.Join(" ", mistakes)}");

        foreach (KeyValuePair<string, string> wrong in trial.Sink.WrongSettings.Append(new(Unknown, "1")))
        {
            Dictionary<string, string> values = place.Values.Where(one => !one.Key.Equals(wrong.Key, StringComparison.OrdinalIgnoreCase)).ToDictionary();
            values[wrong.Key] = wrong.Value;
            mistakes = await MistakesOf(trial, place with { Values = values });
            trial.Demand(mistakes.Any(mistake => mistake.Contains(wrong.Key, StringComparison.OrdinalIgnoreCase)), $"{wrong.Key} = {wrong.Value} is taken");
        }
        // What must be set and is not is a mistake like any other, and no exception.
        await MistakesOf(trial, place with { Values = new Dictionary<string, string>() });
    }

    internal static async Task MakingAndPlanningTouchNothing(Trial trial)
    {
        SinkPlace place = trial.NewPlace();
        await using (ISink made = trial.Sink.Create(place.ToSettings()))
        {
            made.Plan(CanonicalDocument.Of(Versions.A));
            made.Plan(CanonicalDocument.Of(Versions.B));
        }
        trial.Demand(!Path.Exists(place.Folder), "it was made and asked for its plan, and wrote to its folder");
        trial.Demand(trial.Sink.Read(place).Count == 0, "it was made and asked for its plan, and wrote a document");
    }

    internal static async Task ThePlanIsWhatIsWritten(Trial trial)
    {
        foreach (Document document in new[] { Versions.A, Versions.MendedA, Versions.C })
        {
            SinkPlace place = trial.NewPlace();
            IReadOnlyList<PlannedWrite> planned;
            await using (ISink made = trial.Sink.Create(place.ToSettings()))
                planned = made.Plan(CanonicalDocument.Of(document));

            await trial.Deliver(place, document);

            string expected = Spell(planned), found = Spell(trial.Sink.Written(place));
            trial.Demand(expected == found, $"planned{Environment.NewLine}{expected}{Environment.NewLine}written{Environment.NewLine}{found}");
        }
    }

    private static async Task<IReadOnlyList<string>> MistakesOf(Trial trial, SinkPlace place)
    {
        SinkSettings settings = place.ToSettings();
        await using ISink made = trial.Sink.Create(settings);
        return settings.Mistakes;
    }

    private static string Spell(IEnumerable<PlannedWrite> writes) =>
        string.Join(Environment.NewLine, writes.Select(static write => $"{write.Place}: {write.Count} {write.What}").Order(StringComparer.Ordinal));
}
