using System.IO.Compression;
using System.Text;
using Ingest.Deliver;
using Ingest.Model;
using Ingest.Read;
using UglyToad.PdfPig.Writer;

namespace Ingest.Bench;

/// <summary>Peak memory for one long document: a Word document with its body said many times over, or a PDF with its pages bound many times.</summary>
internal static class Memory
{
    /// <summary>Reads the long document, writes its JSON to a file, and prints what it took.</summary>
    public static void Measure(string path, int times)
    {
        bool isPdf = Path.GetExtension(path).Equals(".pdf", StringComparison.OrdinalIgnoreCase);
        long expanded = 0;
        byte[] source = File.ReadAllBytes(path), bytes = isPdf ? PdfMerger.Merge([.. Enumerable.Repeat(source, times)]) : Lengthen(source, times, out expanded);
        string output = Path.GetTempFileName();
        try
        {
            long before = Machine.PeakMemory();
            var pipeline = new Pipeline(Catalogue.Readers, new ReadLimits(), new RetryOptions(), TimeProvider.System);
            Document document = pipeline.Understand(new SourceFile(isPdf ? "long.pdf" : "long.docx", bytes));
            using (FileStream json = File.Create(output))
                CanonicalJson.Write(document, json);
            Console.WriteLine($"{times} times: {bytes.Length:N0} bytes, {(isPdf ? $"{document.Source.Pages:N0} pages" : $"{expanded:N0} of XML")}, {document.Tables.Count:N0} tables, {document.Tables.Sum(static table => table.Grid.Cells.Count):N0} cells → "
                + $"{new FileInfo(output).Length:N0} bytes of JSON; peak {Machine.PeakMemory() / 1e6:N0} MB ({before / 1e6:N0} MB before), lost {document.Conservation.Lost}");
        }
        finally
        {
            File.Delete(output);
        }
    }

    private static byte[] Lengthen(byte[] docx, int times, out long expanded)
    {
        using var packed = new MemoryStream();
        expanded = 0;
        using (var source = new ZipArchive(new MemoryStream(docx)))
        using (var target = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (ZipArchiveEntry entry in source.Entries)
            {
                using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
                string text = reader.ReadToEnd();
                using var writer = new StreamWriter(target.CreateEntry(entry.FullName).Open(), new UTF8Encoding(false));
                int open = text.IndexOf("<w:body>", StringComparison.Ordinal) + "<w:body>".Length;
                int close = Math.Max(text.LastIndexOf("<w:sectPr", StringComparison.Ordinal), 0);
                if (close == 0)
                    close = text.LastIndexOf("</w:body>", StringComparison.Ordinal);
                if (entry.FullName != "word/document.xml")
                {
                    writer.Write(text);
                    continue;
                }
                writer.Write(text.AsSpan(0, open));
                for (int i = 0; i < times; i++)
                    writer.Write(text.AsSpan(open, close - open));
                writer.Write(text.AsSpan(close));
                expanded = open + (long)times * (close - open) + text.Length - close;
            }
        }
        return packed.ToArray();
    }
}
