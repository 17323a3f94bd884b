using System.Collections.Concurrent;
using Ingest.Deliver;
using Ingest.Model;
using Ingest.Read;

namespace Ingest.GoldenTests;

/// <summary>The one place where the golden tests meet the pipeline. Each file is read once.</summary>
internal static class Reading
{
    private static readonly ConcurrentDictionary<string, Lazy<Document>> Documents = new(StringComparer.Ordinal);

    /// <summary>Reads a file of the corpus.</summary>
    public static Document Of(string fileName) => OfPath(Path.Combine(Repository.Documents, fileName));

    /// <summary>Reads any file.</summary>
    public static Document OfPath(string path) => Documents.GetOrAdd(path, key =>
        new Lazy<Document>(() => Understand(new SourceFile(Path.GetFileName(key), File.ReadAllBytes(key))))).Value;

    private static Document Understand(SourceFile file) =>
        new Pipeline(Catalogue.Readers, new ReadLimits(), new RetryOptions(), TimeProvider.System).Understand(file);
}
