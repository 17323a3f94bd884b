using Ingest.Endurance.Hostile.HandMade;

namespace Ingest.Endurance.Hostile;

/// <summary>What is dropped: good files, damaged ones beside them, and made ones, in four parts alike.</summary>
/// <param name="drop">The drop folder.</param>
/// <param name="quiet">A second one, for the good files alone.</param>
internal sealed class DropPlan(string drop, string quiet)
{
    // Any number; it has to stay the same.
    private const int Seed = 20_240_229;

    private const int Parts = 4;

    // Dates that no document has: before files had dates, and far ahead.
    private static readonly DateTime[] Dates = [new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc), new(2099, 12, 31, 0, 0, 0, DateTimeKind.Utc), new(1999, 12, 31, 23, 59, 59, DateTimeKind.Utc)];

    private int _dropped;

    /// <summary>How many files were dropped, by their sort.</summary>
    public SortedDictionary<string, int> Counts { get; } = new(StringComparer.Ordinal);

    /// <summary>Paths of the good files below the drop folder.</summary>
    public List<string> Good { get; } = [];

    /// <summary>Drops everything.</summary>
    /// <param name="mutants">How many damaged files.</param>
    /// <param name="isLong">False to leave out what takes long, and most of the good files.</param>
    public void Lay(int mutants, bool isLong)
    {
        string[] good = [.. Directory.GetFiles(Trial.Corpus).Where(static path => Path.GetExtension(path) is ".docx" or ".pdf" or ".html" or ".mhtml" or ".txt").Order(StringComparer.Ordinal).Where((_, i) => isLong || i % 8 == 0)];
        for (int i = 0; i < good.Length; i++)
            Good.Add(Take("good", good[i], $"{i % Parts}", alsoQuiet: true));
        LayMutants([.. good, .. Beside("disclosures", isLong), .. Beside("seed", isLong)], mutants);
        HostileFile[] made = [.. WordFiles.All, .. PageFiles.All, .. PdfFiles.All, .. FontFiles.All, .. LyingFiles.All];
        // Twice, early and late: what the first leaves behind, the second would add to.
        foreach (string part in isLong ? ["1", "3"] : (string[])["1"])
            LayMade(made.Where(file => isLong || !file.IsHeavy), part);
        foreach (string format in isLong && Trial.Beside("robustness") is { } robustness ? Directory.GetDirectories(robustness) : [])
        {
            foreach (string path in Directory.GetFiles(format))
                Take("robustness", path, $"{_dropped % Parts}");
        }
    }

    private static IEnumerable<string> Beside(string name, bool isLong) => isLong && Trial.Beside(name) is { } folder ? Directory.GetFiles(folder).Order(StringComparer.Ordinal) : [];

    private void LayMutants(string[] sources, int count)
    {
        var mutator = new Mutator(Seed);
        Dictionary<string, string[]> alike = sources.GroupBy(static path => Path.GetExtension(path)).ToDictionary(static group => group.Key, static group => group.ToArray());
        for (int i = 0; i < count; i++)
        {
            // Every source has its turn, and every one of its format is spliced with another.
            string source = sources[i % sources.Length], extension = Path.GetExtension(source);
            string[] others = alike[extension];
            (string deed, byte[] content) = mutator.Damage(File.ReadAllBytes(source), File.ReadAllBytes(others[(i * 7) % others.Length]));
            string name = $"{Path.GetFileNameWithoutExtension(source)}~{i:D4}-{deed}{extension}";
            Put(HostileFile.Of(name, content), $"{i / sources.Length % Parts}");
            Count($"damaged {extension}");
        }
    }

    private void LayMade(IEnumerable<HostileFile> files, string part)
    {
        foreach (HostileFile file in files)
        {
            string path = Put(file, part);
            if (_dropped % 5 == 0)
                File.SetLastWriteTimeUtc(path, Dates[_dropped / 5 % Dates.Length]);
            // The second of its kind differs in its last byte, else it would be the same document; an empty file stays empty.
            if (part != "1" && new FileInfo(path).Length > 0)
                File.AppendAllText(path, "\n");
            Count($"made {Path.GetExtension(file.Name).Trim()}");
        }
    }

    private string Take(string sort, string path, string part, bool alsoQuiet = false)
    {
        foreach (string root in alsoQuiet ? [drop, quiet] : (string[])[drop])
            File.Copy(path, Path.Combine(Directory.CreateDirectory(Path.Combine(root, part)).FullName, Path.GetFileName(path)));
        _dropped++;
        Count(sort);
        return Path.Combine(part, Path.GetFileName(path));
    }

    private string Put(HostileFile file, string part)
    {
        string folder = Directory.CreateDirectory(Path.Combine(drop, part)).FullName;
        file.Drop(folder);
        _dropped++;
        return Path.Combine(folder, file.Name);
    }

    private void Count(string sort) => Counts[sort] = Counts.GetValueOrDefault(sort) + 1;
}
