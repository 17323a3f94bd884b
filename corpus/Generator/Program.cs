using System.Reflection;
using Ingest.Corpus;
using Ingest.Corpus.Print;

// ./build corpus: writes corpus/documents from corpus/sources, and says what changed.
string root = typeof(CorpusBuilder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
    .First(attribute => attribute.Key == "RepositoryRoot").Value!;
string documents = Path.Combine(root, "corpus", "documents");
Directory.CreateDirectory(documents);
var written = new HashSet<string>(StringComparer.Ordinal);
var jobs = new List<PrintJob>();
foreach (string source in Directory.GetFiles(Path.Combine(root, "corpus", "sources"), "*.json").Order(StringComparer.Ordinal))
{
    (string name, string json) = (Path.GetFileNameWithoutExtension(source), File.ReadAllText(source));
    jobs.AddRange(CorpusBuilder.Prints(name, json));
    foreach (Rendering rendering in CorpusBuilder.Render(name, json))
    {
        written.Add(rendering.FileName);
        string path = Path.Combine(documents, rendering.FileName);
        if (File.Exists(path) && CorpusBuilder.SameContent(rendering.FileName, File.ReadAllBytes(path), rendering.Bytes))
            continue;
        File.WriteAllBytes(path, rendering.Bytes);
        Console.WriteLine($"wrote {rendering.FileName} ({rendering.Bytes.Length} bytes)");
    }
}
int unprinted = PrintRoom.Print(jobs, documents, Path.Combine(root, "corpus", "printed.json"), Console.Out);
written.UnionWith(jobs.Select(job => job.FileName));
foreach (string path in Directory.GetFiles(documents).Where(path => !written.Contains(Path.GetFileName(path))))
{
    File.Delete(path);
    Console.WriteLine($"removed {Path.GetFileName(path)}: no source renders it");
}
Console.WriteLine($"{written.Count - unprinted} documents are up to date" + (unprinted > 0 ? $", {unprinted} PDFs are not" : ""));
return unprinted > 0 ? 1 : 0;
