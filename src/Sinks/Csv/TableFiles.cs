using System.Globalization;
using System.Text;
using CsvHelper;
using Ingest.Sinks.Tidy;

namespace Ingest.Sinks.Csv;

/// <summary>The CSV files, one for each table, with the documents' rows in the order the documents first came.</summary>
/// <param name="folder">Where they are.</param>
/// <param name="package">Which tables they are.</param>
/// <param name="step">Told of every step between two of which the process could be killed.</param>
internal sealed class TableFiles(string folder, CsvPackage package, Action<string>? step = null)
{
    private readonly List<string> _order = [];

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    private string PlanPath => Path.Combine(folder, ".appending");

    /// <summary>Undoes an append that was cut off, makes missing files, and learns which documents are in them.</summary>
    internal void Open(CancellationToken cancellation)
    {
        UndoAppend();
        foreach (TidyTable table in package.Tables)
        {
            OutputFolder.RefuseFolderInTheWay(PathOf(table));
            if (!File.Exists(PathOf(table)))
                DurableFile.Replace(PathOf(table), stream => CsvText.WriteHeader(table, package.HasMark, stream), cancellation, step);
            RefuseOtherColumns(table);
        }
        using CsvReader documents = ReaderOf(package.Tables[0]);
        while (documents.Read())
            Learn(documents.GetString(0));
    }

    /// <summary>Takes the journal's documents over and clears it. Appends where all are new; rewrites beside where one is replaced.</summary>
    internal void Take(Journal journal, CancellationToken cancellation)
    {
        if (journal.Documents.Count == 0)
            return;
        // Left where an append failed while the sink was open, by a full disk perhaps.
        UndoAppend();
        if (journal.Documents.Any(_known.Contains))
            Rewrite(journal, cancellation);
        else
            Append(journal);
        foreach (string documentId in journal.Documents)
            Learn(documentId);
        journal.Clear();
    }

    private void Learn(string documentId)
    {
        if (_known.Add(documentId))
            _order.Add(documentId);
    }

    // The plan holds each file's length before the append. While it is there, Open cuts the files back to those lengths;
    // it goes before the journal does, so that at every moment one of the two can finish the work.
    private void Append(Journal journal)
    {
        DurableFile.Replace(PlanPath, stream => stream.Write(Encoding.ASCII.GetBytes(string.Join(' ', package.Tables.Select(LengthOf)))), CancellationToken.None, step);
        for (int i = 0; i < package.Tables.Count; i++)
        {
            using var file = new FileStream(PathOf(package.Tables[i]), FileMode.Append, FileAccess.Write, FileShare.Read);
            foreach (string documentId in journal.Documents)
                journal.CopyTo(documentId, i, file);
            file.Flush(flushToDisk: true);
            step?.Invoke($"{package.Tables[i].Name} appended");
        }
        File.Delete(PlanPath);
        step?.Invoke("appending done");
    }

    private void UndoAppend()
    {
        if (!File.Exists(PlanPath))
            return;
        string[] lengths = File.ReadAllText(PlanPath).Split(' ');
        for (int i = 0; i < package.Tables.Count; i++)
        {
            using var file = new FileStream(PathOf(package.Tables[i]), FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
            long length = long.Parse(lengths[i], NumberStyles.None, CultureInfo.InvariantCulture);
            if (file.Length > length)
                file.SetLength(length);
        }
        File.Delete(PlanPath);
    }

    private void Rewrite(Journal journal, CancellationToken cancellation)
    {
        string[] order = [.. _order, .. journal.Documents.Where(documentId => !_known.Contains(documentId))];
        for (int i = 0; i < package.Tables.Count; i++)
        {
            TidyTable table = package.Tables[i];
            int index = i;
            DurableFile.Replace(PathOf(table), target => Merge(table, index, order, journal, target, cancellation), cancellation, step);
        }
    }

    // Both the old file and the order run through the documents alike, so one pass over each is enough.
    private void Merge(TidyTable table, int index, string[] order, Journal journal, Stream target, CancellationToken cancellation)
    {
        CsvText.WriteHeader(table, package.HasMark, target);
        using CsvReader old = ReaderOf(table);
        bool has = old.Read();
        foreach (string documentId in order)
        {
            cancellation.ThrowIfCancellationRequested();
            bool isReplaced = journal.Has(documentId);
            for (; has && old.GetString(0) == documentId; has = old.Read())
            {
                if (isReplaced)
                    continue;
                target.Write(old.RawRecord);
                target.Write("\r\n"u8);
            }
            if (isReplaced)
                journal.CopyTo(documentId, index, target);
        }
        if (has)
            throw new SinkException(SinkFault.NotOurs,
                $"{PathOf(table)}, row {old.RowNumber}: rows of {old.GetString(0)}, which documents.csv does not have there. The file was altered; move the folder {folder} away and deliver again.", retry: false);
    }

    private void RefuseOtherColumns(TidyTable table)
    {
        using CsvReader csv = ReaderOf(table);
        IEnumerable<string> found = csv.Headers;
        if (!found.SequenceEqual(table.Columns.Select(column => column.Name)))
            throw new SinkException(SinkFault.OtherVersion,
                $"{PathOf(table)} has the columns {string.Join(", ", found)}; expected {string.Join(", ", table.Columns.Select(column => column.Name))}. " +
                $"Another version wrote it, or another program: move the folder {folder} away and deliver again.", retry: false);
    }

    private long LengthOf(TidyTable table) => new FileInfo(PathOf(table)).Length;

    private string PathOf(TidyTable table) => Path.Combine(folder, $"{table.Name}.csv");

    private CsvReader ReaderOf(TidyTable table) => CsvReader.FromFile(PathOf(table));
}
