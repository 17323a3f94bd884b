namespace Ingest.Sinks.Parquet;

/// <summary>The parts: takes documents over from a journal, one renamed file after the other.</summary>
/// <remarks>
/// <para>A document is in one part, and stays in it. A part only ever changes by a file that is written beside and renamed over the old one, so that at every moment
/// each file holds whole documents, and no document stands in two: small files are never merged into another while both are there; they grow in place.</para>
/// <para>A kill leaves some tables changed and others not. The journal is still there then, and taking it over once more gives the same: what is in it replaces what is
/// in the part. For that the part must be found again, so <c>documents</c> is the first file that gains a document, and the last that loses one.</para>
/// </remarks>
internal sealed class PartStore(string folder, PartSettings settings, Action<string> step)
{
    private PartIndex _index = new();

    // What the index was read at; -1 where it may not be what is there.
    private long _generation = -1;

    /// <summary>Mends what a killed writer left and learns what is there. To be called with the folder locked.</summary>
    internal async Task OpenAsync(CancellationToken cancellation)
    {
        foreach (PartTable table in PartTable.All)
        {
            string path = Path.Combine(folder, table.Name);
            OutputFolder.Prove(path);
            foreach (string below in Directory.EnumerateDirectories(path, "*", SearchOption.AllDirectories))
                DurableFile.Sweep(below);
        }
        DurableFile.Sweep(folder);
        await LearnAsync(cancellation);
    }

    /// <summary>Takes the journal's documents over and clears it. To be called with the folder locked.</summary>
    internal async Task TakeAsync(WriterJournal journal, CancellationToken cancellation)
    {
        if (journal.Documents.Count > 0)
        {
            await LearnAsync(cancellation);
            long generation = _generation | 1;
            _generation = -1;
            Manifest.Write(folder, generation, _index, cancellation);
            step("manifest says changing");
            await ChangeAsync(journal, cancellation);
            step("parts changed");
            Manifest.Write(folder, generation + 1, _index, cancellation);
            _generation = generation + 1;
            step("manifest says done");
            journal.Clear();
        }
        else if ((_generation & 1) == 1)
        {
            // The writer that made it odd is gone, and its journal was taken over or lost.
            Manifest.Write(folder, ++_generation, _index, cancellation);
        }
    }

    private async Task LearnAsync(CancellationToken cancellation)
    {
        long there = Manifest.Read(folder);
        if (there == _generation)
            return;
        _index = await PartIndex.ReadAsync(folder, cancellation);
        _generation = there;
    }

    private async Task ChangeAsync(WriterJournal journal, CancellationToken cancellation)
    {
        var gains = new Dictionary<Part, List<string>>();
        var losses = new Dictionary<Part, HashSet<string>>();
        ILookup<string, Part> homesOf = _index.HomesOf(journal.Documents.Keys.ToHashSet(StringComparer.Ordinal));
        foreach ((string documentId, Waiting waiting) in journal.Documents)
        {
            Part[] homes = [.. homesOf[documentId]];
            Part? home = homes.FirstOrDefault(part => part.Folder == waiting.Folder);
            foreach (Part left in homes.Where(part => part != home))
                (losses.TryGetValue(left, out HashSet<string>? gone) ? gone : losses[left] = []).Add(documentId);
            if (home is null)
            {
                home = _index.RoomFor(waiting.Folder, waiting.Facts, settings.PartRows);
                home.Facts += waiting.Facts;
            }
            (gains.TryGetValue(home, out List<string>? added) ? added : gains[home] = []).Add(documentId);
        }
        // A document that moves to another year or region is nowhere for a moment, rather than twice in a sum.
        foreach ((Part part, HashSet<string> gone) in losses)
            await LoseAsync(part, gone, cancellation);
        foreach ((Part part, List<string> added) in gains)
            await GainAsync(part, added, journal, cancellation);
        await DeclareAsync(cancellation);
    }

    private async Task LoseAsync(Part part, HashSet<string> gone, CancellationToken cancellation)
    {
        part.Documents.ExceptWith(gone);
        for (int i = PartTable.All.Count - 1; i >= 0; i--)
        {
            string path = PathOf(PartTable.All[i], part);
            if (!File.Exists(path))
                continue;
            if (part.Documents.Count == 0)
            {
                File.Delete(path);
                continue;
            }
            var rows = new PartRows(PartTable.All[i]);
            await rows.TakeAsync(path, document => !gone.Contains(document), cancellation);
            await WriteAsync(rows, path, part, cancellation);
        }
        if (part.Documents.Count == 0)
            _index.Remove(part);
    }

    private async Task GainAsync(Part part, List<string> added, WriterJournal journal, CancellationToken cancellation)
    {
        var replaced = added.ToHashSet(StringComparer.Ordinal);
        added.Sort(StringComparer.Ordinal);
        part.Documents.UnionWith(added);
        for (int i = 0; i < PartTable.All.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            string path = PathOf(PartTable.All[i], part);
            var rows = new PartRows(PartTable.All[i]);
            bool isThere = File.Exists(path);
            if (isThere)
                await rows.TakeAsync(path, document => !replaced.Contains(document), cancellation);
            // In the order of their ids: the same documents then give the same file, whatever order they came in.
            journal.CopyTo(rows, i, added);
            // Of a table without rows there is no file; but one that is there stays, since a reader may be about to open it.
            if (rows.Count == 0 && !isThere)
                continue;
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await WriteAsync(rows, path, part, cancellation);
        }
    }

    // A table that no document has rows of has one file without any, so that whoever reads all tables alike finds its columns, and not an error.
    private async Task DeclareAsync(CancellationToken cancellation)
    {
        foreach (PartTable table in PartTable.All)
        {
            if (Directory.EnumerateFiles(Path.Combine(folder, table.Name), "*.parquet", SearchOption.AllDirectories).Any())
                continue;
            string path = PathOf(table, PartIndex.Declaration);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await WriteAsync(new PartRows(table), path, PartIndex.Declaration, cancellation);
        }
    }

    private async Task WriteAsync(PartRows rows, string path, Part part, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await rows.WriteAsync(bytes, settings.RowGroupRows, settings.CompressionOf(rows.Count), cancellation);
        string beside = DurableFile.WriteBeside(path, stream => stream.Write(bytes.GetBuffer(), 0, (int)bytes.Length), cancellation);
        // For a reader, and after a kill, the other tables are then as they are after the replacement before.
        if (rows.Table == PartTable.All[0])
            step($"{part.FileName} of {rows.Table.Name} written beside");
        DurableFile.Commit(beside, path);
        step($"{part.FileName} of {rows.Table.Name} replaced");
        if (rows.Table.Name == "facts")
            part.Facts = rows.Count;
    }

    private string PathOf(PartTable table, Part part) => Path.Combine(folder, table.Name, part.Folder, part.FileName);
}
