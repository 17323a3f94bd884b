using System.Collections.Frozen;
using Ingest.Model;

namespace Ingest.Normalize;

/// <summary>Administrative divisions of the People's Republic of China by their GB/T 2260 code, down to counties.</summary>
/// <remarks>The table is regions.tsv beside this file: code, tab, name; where it comes from is told in NOTICE.md.</remarks>
internal static class Regions
{
    private const int ShortestName = 3, LongestName = 15;

    private static readonly Lazy<FrozenDictionary<string, string>> Names = new(Load);

    // Several divisions may have one name: 和平区 stands in Tianjin, Shenyang and elsewhere.
    private static readonly Lazy<FrozenDictionary<string, string[]>> Codes = new(() => Names.Value
        .GroupBy(static pair => pair.Value).ToFrozenDictionary(static group => group.Key, static group => group.Select(static pair => pair.Key).Order(StringComparer.Ordinal).ToArray()));

    /// <summary>Loads the table, which the first document would wait for.</summary>
    public static void Prepare() => _ = Codes.Value;

    /// <summary>The name of a division; null where the code is not in the table (a merged or newer division).</summary>
    public static string? NameOf(string code) => Names.Value.GetValueOrDefault(code);

    /// <summary>The division whose name stands in a text (<c>…大厂回族自治县委组织部</c>); null for none, or for a name that several have.</summary>
    /// <param name="text">A body's name or a title.</param>
    /// <param name="from">What the text is.</param>
    /// <remarks>The innermost is named last: 廊坊市大厂回族自治县 is the county. A name that several have is known behind the one it lies in: 上海市普陀区.</remarks>
    public static Region? In(string text, string from)
    {
        Region? found = null;
        var names = Codes.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int start = 0; start < text.Length; start++)
        {
            for (int length = Math.Min(LongestName, text.Length - start); length >= ShortestName; length--)
            {
                if (!names.TryGetValue(text.AsSpan(start, length), out string[]? codes))
                    continue;
                // A district elsewhere is no part of the one named before it: 南京市鼓楼区, and no other 鼓楼区.
                string outer = found is null ? "" : found.Code.TrimEnd('0') is { Length: var digits } ? found.Code[..((digits + 1) / 2 * 2)] : "";
                string[] inside = [.. codes.Where(code => code.StartsWith(outer, StringComparison.Ordinal))];
                if (inside.Length == 1)
                    found = new Region(inside[0], text.Substring(start, length), from);
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
