using System.Globalization;

namespace Ingest.Sinks;

/// <summary>What a sink is told when it is made: its name, the output folder, and its section of the settings.</summary>
/// <remarks>
/// A sink asks for every setting that it knows when it is made, each with its default and range. What is wrong is gathered in <see cref="Mistakes"/> and not
/// thrown, so that people see all of it at once; the host also names the settings that nobody asked for.
/// </remarks>
/// <param name="name">The name that this sink goes by: its type's, or one from the settings.</param>
/// <param name="folder">Output folder, full path. A sink that keeps files writes below it. Under a name of its own a sink has a folder of that name for itself.</param>
/// <param name="values">The section's values by key; keys ignore case, lists are <c>Key:0</c>, <c>Key:1</c>.</param>
public sealed class SinkSettings(string name, string folder, IReadOnlyDictionary<string, string>? values = null)
{
    private readonly Dictionary<string, string> _values = new(values ?? new Dictionary<string, string>(), StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _asked = new(StringComparer.OrdinalIgnoreCase);

    private readonly List<string> _mistakes = [];

    /// <summary>The name that this sink goes by.</summary>
    public string Name { get; } = name;

    /// <summary>Output folder, full path.</summary>
    public string Folder { get; } = folder;

    /// <summary>What is missing, of the wrong type, out of range or unknown: one message for each, with its code.</summary>
    public IReadOnlyList<string> Mistakes =>
    [
        .. _mistakes,
        .. _values.Keys.Where(key => !_asked.Contains(key.Split(':')[0])).Order(StringComparer.Ordinal)
            .Select(key => $"OPTION-002 Sinks:{Name}:{key} is no setting of this sink. It knows: {(_asked.Count == 0 ? "none" : string.Join(", ", _asked.Order(StringComparer.Ordinal)))}."),
    ];

    /// <summary>Told of every step between two of which the process could be killed; the conformance suite kills it there.</summary>
    public Action<string> Step { get; init; } = static _ => { };

    /// <summary>A text.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="otherwise">Where it is not set; null where it must be: then a mistake is noted and the text is empty.</param>
    /// <param name="purpose">For the message: what it is, with an example.</param>
    public string Text(string key, string? otherwise, string purpose = "")
    {
        if (Value(key) is { } given)
            return given;
        if (otherwise is null)
            _mistakes.Add($"OPTION-003 Sinks:{Name}:{key} is not set{(purpose.Length == 0 ? "" : $": {purpose}")}. Set it in appsettings.json, or as INGEST_Sinks__{Name}__{key}.");
        return otherwise ?? "";
    }

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public int Whole(string key, int otherwise, int least, int most)
    {
        if (Value(key) is not { } given)
            return otherwise;
        if (int.TryParse(given, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most)
            return number;
        _mistakes.Add($"OPTION-005 Sinks:{Name}:{key} is {given}; it must be a whole number from {least} to {most}.");
        return otherwise;
    }

    /// <summary>A time from <paramref name="least"/> to <paramref name="most"/>, written <c>00:00:30</c>.</summary>
    public TimeSpan Time(string key, TimeSpan otherwise, TimeSpan least, TimeSpan most)
    {
        if (Value(key) is not { } given)
            return otherwise;
        if (TimeSpan.TryParse(given, CultureInfo.InvariantCulture, out TimeSpan time) && time >= least && time <= most)
            return time;
        _mistakes.Add($"OPTION-005 Sinks:{Name}:{key} is {given}; it must be a time from {least:c} to {most:c}.");
        return otherwise;
    }

    /// <summary>Yes or no.</summary>
    public bool Flag(string key, bool otherwise)
    {
        if (Value(key) is not { } given)
            return otherwise;
        if (bool.TryParse(given, out bool flag))
            return flag;
        _mistakes.Add($"OPTION-005 Sinks:{Name}:{key} is {given}; it must be true or false.");
        return otherwise;
    }

    /// <summary>One of some words, in any case.</summary>
    public string OneOf(string key, string otherwise, params string[] words)
    {
        if (Value(key) is not { } given)
            return otherwise;
        if (words.FirstOrDefault(word => word.Equals(given, StringComparison.OrdinalIgnoreCase)) is { } word)
            return word;
        _mistakes.Add($"OPTION-005 Sinks:{Name}:{key} is {given}; it must be one of {string.Join(", ", words)}.");
        return otherwise;
    }

    /// <summary>Notes that what is set cannot be: for what the sink alone can tell.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="why">What is wrong and what would be right, as the rest of a sentence: <c>is no address; it looks like …</c>. Nothing secret.</param>
    public void Refuse(string key, string why) => _mistakes.Add($"OPTION-005 Sinks:{Name}:{key} {why}");

    private string? Value(string key)
    {
        _asked.Add(key);
        return _values.GetValueOrDefault(key);
    }
}
