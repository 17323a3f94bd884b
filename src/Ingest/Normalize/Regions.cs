using System.Collections.Frozen;
using Ingest.Model;

namespace Ingest.Normalize;

/// <summary>Administrative divisions of the People's Republic of China by their GB/T 2260 code, down to counties.</summary>
/// <remarks>The table is regions.tsv beside this file: code, tab, name; where it comes from is told in NOTICE.md.</remarks>
internal static class Regions
{
    private static readonly Lazy<FrozenDictionary<string, string>> Names = new(Load);

    private static readonly Lazy<FrozenDictionary<string, string>> UniqueCodes = new(() => Names.Value
        .GroupBy(static pair => pair.Value).Where(static group => group.Count() == 1)
        .ToFrozenDictionary(static group => group.Key, static group => group.Single().Key));

    /// <summary>Loads the table, which the first document would wait for.</summary>
    public static void Prepare() => _ = UniqueCodes.Value;

    /// <summary>The name of a division; null where the code is not in the table (a merged or newer division).</summary>
    public static string? NameOf(string code) => Names.Value.GetValueOrDefault(code);

    /// <summary>The division whose name stands in a body's name (<c>…大厂回族自治县委组织部</c>); null for none, or for a name that several have.</summary>
    public static Region? In(string bodyName)
    {
        // The innermost division is named last: 廊坊市大厂回族自治县 is the county.
        Region? found = null;
        for (int start = 0; start < bodyName.Length; start++)
        {
            for (int length = Math.Min(15, bodyName.Length - start); length >= 3; length--)
            {
                string name = bodyName.Substring(start, length);
                if (!UniqueCodes.Value.TryGetValue(name, out string? code))
                    continue;
                found = new Region(code, name, "body-name");
                start += length - 1;
                break;
            }
        }
        return found;
    }

    private static FrozenDictionary<string, string> Load()
    {
        using Stream stream = typeof(Regions).Assembly.GetManifestResourceStream("regions.tsv")!;
        using var reader = new StreamReader(stream);
        var names = new Dictionary<string, string>(3500);
        while (reader.ReadLine() is string line)
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            names[line[..tab]] = line[(tab + 1)..];
        }
        return names.ToFrozenDictionary();
    }
}
