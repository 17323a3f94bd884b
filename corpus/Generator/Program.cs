using System.Reflection;
using Ingest.Corpus;

// dotnet run --project corpus/Generator: writes corpus/documents from corpus/sources, and says what changed.
string root = typeof(CorpusBuilder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
    .First(attribute => attribute.Key == "RepositoryRoot").Value!;
string documents = Path.Combine(root, "corpus", "documents");
Directory.CreateDirectory(documents);
var written = new HashSet<string>(StringComparer.Ordinal);
foreach (string source in Directory.GetFiles(Path.Combine(root, "corpus", "sources"), "*.json").Order(StringComparer.Ordinal))
{
    foreach (Rendering rendering in CorpusBuilder.Render(Path.GetFileNameWithoutExtension(source), File.ReadAllText(source)))
    {
        written.Add(rendering.FileName);
        string path = Path.Combine(documents, rendering.FileName);
        if (File.Exists(path) && CorpusBuilder.SameContent(rendering.FileName, File.ReadAllBytes(path), rendering.Bytes))
            continue;
        File.WriteAllBytes(path, rendering.Bytes);
        Console.WriteLine($"wrote {rendering.FileName} ({rendering.Bytes.Length} bytes)");
    }
}
foreach (string path in Directory.GetFiles(documents).Where(path => !written.Contains(Path.GetFileName(path))))
{
    File.Delete(path);
    Console.WriteLine($"removed {Path.GetFileName(path)}: no source renders it");
}
Console.WriteLine($"{written.Count} documents are up to date");
