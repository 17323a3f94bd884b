using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Ingest.Sinks.Conformance.BuiltIn;

/// <summary><c>xlsx</c>: a document is a workbook, known by the identifier in its properties.</summary>
internal sealed class XlsxUnderTest() : BuiltInUnderTest("xlsx")
{
    public override IReadOnlyDictionary<string, string> Read(SinkPlace place) => Files(place).Select(Entries).ToDictionary(
        static entries => XDocument.Parse(entries["docProps/core.xml"]).Root!.Elements().Single(static property => property.Name.LocalName == "identifier").Value,
        static entries => string.Join('\n', entries.OrderBy(static entry => entry.Key, StringComparer.Ordinal).Select(static entry => $"{entry.Key}\n{entry.Value}")));

    public override IReadOnlyList<PlannedWrite> Written(SinkPlace place) =>
        [.. Files(place).Select(path => new PlannedWrite(path, Entries(path).Keys.Count(static name => name.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)), "sheets"))];

    private static Dictionary<string, string> Entries(string path)
    {
        // Read whole before it is unpacked: a file that is replaced meanwhile stays the one that was opened.
        using var archive = new ZipArchive(new MemoryStream(File.ReadAllBytes(path)));
        return archive.Entries.ToDictionary(static entry => entry.FullName, static entry =>
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            return reader.ReadToEnd();
        });
    }

    private static string[] Files(SinkPlace place)
    {
        string folder = Path.Combine(place.Folder, "xlsx");
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.xlsx").Where(static path => !Path.GetFileName(path).StartsWith('.'))] : [];
    }
}
