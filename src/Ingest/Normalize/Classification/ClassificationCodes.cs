using System.Collections.Frozen;
using System.Globalization;
using Ingest.Recognize;

namespace Ingest.Normalize.Classification;

/// <summary>
/// The classification of government revenue and expenditure (政府收支分类科目): functional codes of expenditure (类 款 项) and economic ones,
/// those of departments (301 …) and of governments (501 …). It holds what is known for certain, and no more: a code that is missing says nothing.
/// </summary>
/// <remarks>
/// The tables are functional.tsv and economic.tsv beside this file: code, tab, name, and where a name holds for some years only, a tab and the
/// years (<c>2019-</c>, <c>-2018</c>). A code with several names has a line for each. Old names live on in later documents, so that all of
/// them are right at any time. Sources: the standard as published each year by the Ministry of Finance, and codes met in disclosures.
/// </remarks>
internal static class ClassificationCodes
{
    private static readonly Lazy<FrozenDictionary<string, KnownName[]>> ByCode = new(Load);

    private static readonly Lazy<FrozenDictionary<string, string[]>> CodesByName = new(static () => ByCode.Value
        .SelectMany(static pair => pair.Value.Select(name => (name.Key, Code: pair.Key)))
        .GroupBy(static one => one.Key).ToFrozenDictionary(static group => group.Key, static group => group.Select(static one => one.Code).ToArray()));

    /// <summary>The names that a code has or had, the present one first; empty for a code that the tables do not hold.</summary>
    public static IReadOnlyList<KnownName> NamesOf(string code) => ByCode.Value.GetValueOrDefault(code) ?? [];

    /// <summary>The codes of a name, by its <see cref="Key"/>.</summary>
    public static IReadOnlyList<string> CodesOf(string key) => CodesByName.Value.GetValueOrDefault(key) ?? [];

    /// <summary>True where the code's 类 is one of the standard's. Revenue, whose codes begin with 1, is not in the tables.</summary>
    public static bool HasClass(string code) => code.Length >= 3 && ByCode.Value.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(code.AsSpan(0, 3));

    /// <summary>A name to compare by: folded, without brackets, 的 and marks, which printers set as they like.</summary>
    public static string Key(string name)
    {
        string key = Folded.Key(name);
        return key.AsSpan().IndexOfAny("()的、， ,") < 0 ? key : string.Concat(key.Where(static c => !"()的、， ,".Contains(c)));
    }

    private static FrozenDictionary<string, KnownName[]> Load()
    {
        var names = new Dictionary<string, KnownName[]>(1000);
        foreach (string file in (string[])["functional.tsv", "economic.tsv"])
        {
            using Stream stream = typeof(ClassificationCodes).Assembly.GetManifestResourceStream(file)!;
            using var reader = new StreamReader(stream);
            while (reader.ReadLine() is string line)
            {
                string[] fields = line.Split('\t');
                var name = new KnownName(fields[1], Key(fields[1]), fields.Length > 2 ? fields[2] : null);
                names[fields[0]] = names.TryGetValue(fields[0], out KnownName[]? known) ? [.. known, name] : [name];
            }
        }
        return names.ToFrozenDictionary();
    }
}

/// <summary>A name of a code.</summary>
/// <param name="Name">As in the standard.</param>
/// <param name="Key">To compare by.</param>
/// <param name="Years">The years it holds for, such as <c>2019-</c>; null for all.</param>
internal sealed record KnownName(string Name, string Key, string? Years)
{
    /// <summary>The name with its years.</summary>
    public override string ToString() => Years is null ? Name : string.Create(CultureInfo.InvariantCulture, $"{Name} ({Years})");
}
