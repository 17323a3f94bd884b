using Ingest.Read;

namespace Ingest.Commands;

/// <summary><c>--limit NAME=VALUE</c> to the setting <c>Limits:NAME</c>.</summary>
internal static class LimitSetting
{
    /// <summary>One setting for each.</summary>
    /// <exception cref="UsageException">There is no name or no value.</exception>
    public static IEnumerable<KeyValuePair<string, string?>> Of(string[]? limits) => (limits ?? []).Select(limit =>
        limit.Split('=', 2) is [{ Length: > 0 } name, { Length: > 0 } value]
            ? KeyValuePair.Create($"Limits:{name}", (string?)value)
            : throw new UsageException($"OPTION-002 --limit {limit}: expected NAME=VALUE, such as MaxBytes=500000000.")).ToArray();

    /// <summary>Limits as arguments for another process of this program.</summary>
    public static IEnumerable<string> AsArguments(ReadLimits limits) => LimitRanges.All(limits)
        .SelectMany(limit => (string[])["--limit", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{limit.Name}={limit.Value}")]);
}
