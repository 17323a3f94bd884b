namespace Ingest.Sinks.Parquet;

/// <summary>A part: one file of each table, with the same documents in all of them.</summary>
/// <param name="folder">Its folders below a table's, such as <c>year=2024/region=131028</c>.</param>
/// <param name="number">From 1.</param>
/// <remarks>No record: a part that gains rows is still the same part, and is looked up as such.</remarks>
internal sealed class Part(string folder, int number)
{
    internal string Folder { get; } = folder;

    internal int Number { get; } = number;

    internal string FileName { get; } = $"part-{number:0000}.parquet";

    internal HashSet<string> Documents { get; } = new(StringComparer.Ordinal);

    /// <summary>Rows of <c>facts</c>, the longest table.</summary>
    internal long Facts { get; set; }
}

/// <summary>Which document is in which part.</summary>
internal sealed class PartIndex
{
    private const string Unknown = "__HIVE_DEFAULT_PARTITION__";

    private readonly Dictionary<string, List<Part>> _byFolder = new(StringComparer.Ordinal);

    /// <summary>The part of no document: files that only say which columns a table has.</summary>
    internal static Part Declaration { get; } = new(FolderOf(null, null), 0);

    internal IEnumerable<Part> Parts => _byFolder.Values.SelectMany(parts => parts);

    /// <summary>The folders of a year and a region, as Hive names them.</summary>
    /// <remarks>
    /// Not by the names of the columns <c>fiscal_year</c> and <c>region_code</c>, which the files have: a reader guesses a folder's type by its name, and where it guesses another
    /// type than the file's, DuckDB 1.5 fails with an internal error as soon as it groups by that column.
    /// </remarks>
    internal static string FolderOf(long? year, string? region) =>
        $"year={year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? Unknown}/region={(string.IsNullOrEmpty(region) ? Unknown : Uri.EscapeDataString(region))}";

    /// <summary>Reads what is there from the files themselves: the ids of <c>documents</c> and the row counts of <c>facts</c>.</summary>
    internal static async Task<PartIndex> ReadAsync(string folder, CancellationToken cancellation)
    {
        var index = new PartIndex();
        string documents = Path.Combine(folder, PartTable.All[0].Name), facts = Path.Combine(folder, "facts");
        if (!Directory.Exists(documents))
            return index;
        foreach (string path in Directory.EnumerateFiles(documents, "part-*.parquet", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (!int.TryParse(Path.GetFileNameWithoutExtension(path).AsSpan("part-".Length), System.Globalization.CultureInfo.InvariantCulture, out int number))
                continue;
            var part = new Part(Path.GetRelativePath(documents, Path.GetDirectoryName(path)!).Replace('\\', '/'), number);
            var rows = new PartRows(PartTable.All[0]);
            await rows.TakeAsync(path, static _ => true, cancellation);
            part.Documents.UnionWith(rows.Documents.OfType<string>());
            string factsPath = Path.Combine(facts, part.Folder, part.FileName);
            // Missing where a kill came between the first file of a part and the second; the journal still has its documents.
            part.Facts = File.Exists(factsPath) ? await PartRows.CountAsync(factsPath, cancellation) : 0;
            index.PartsIn(part.Folder).Add(part);
        }
        return index;
    }

    /// <summary>The parts that have each of the documents: none or one, or more where a kill came in the middle of a move.</summary>
    internal ILookup<string, Part> HomesOf(IReadOnlySet<string> documents) =>
        Parts.SelectMany(part => part.Documents.Where(documents.Contains).Select(documentId => (documentId, part))).ToLookup(static one => one.documentId, static one => one.part, StringComparer.Ordinal);

    /// <summary>The part for a new document: the folder's last, or a new one where that is full.</summary>
    internal Part RoomFor(string folder, long facts, long most)
    {
        List<Part> parts = PartsIn(folder);
        if (parts.Count == 0 || (parts[^1].Facts > 0 && parts[^1].Facts + facts > most))
            parts.Add(new Part(folder, parts.Count == 0 ? 1 : parts[^1].Number + 1));
        return parts[^1];
    }

    internal void Remove(Part part) => PartsIn(part.Folder).Remove(part);

    private List<Part> PartsIn(string folder)
    {
        if (!_byFolder.TryGetValue(folder, out List<Part>? parts))
            _byFolder.Add(folder, parts = []);
        return parts;
    }
}
