using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Ingest.Corpus.Print;

/// <summary>One PDF to print: what is handed to whom, and what is done to the result.</summary>
/// <param name="FileName">Name in corpus/documents.</param>
/// <param name="Producer">Who prints.</param>
/// <param name="Input">The document handed over.</param>
/// <param name="Afterwards">Runs of qpdf over the printed file.</param>
/// <param name="Mark">Names all of it: where it is the same as before, the committed file stays.</param>
internal sealed record PrintJob(string FileName, string Producer, byte[] Input, IReadOnlyList<string> Afterwards, string Mark)
{
    public static IEnumerable<PrintJob> Of(string name, SourceDocument source)
    {
        foreach ((string print, PrintOptions asked) in source.Pdf.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            string producer = asked.Producer ?? print;
            PrintOptions options = asked with { Font = asked.Font ?? Producers.Named(producer).Font };
            byte[] input = Producers.Named(producer).TakesWord
                ? new DocxWriter(new DocxOptions(source.Docx?.Numbering ?? false, options.Header, options.PageNumbers), new DocxDress(options)).Write(source)
                : new UTF8Encoding(false).GetBytes(PrintHtml.Write(source, options));
            yield return new PrintJob($"{name}.{print}.pdf", producer, input, options.Afterwards, MarkOf(producer, input, options.Afterwards));
        }
    }

    // Archives are marked by their members: packed bytes differ between zlib versions.
    private static string MarkOf(string producer, byte[] input, IReadOnlyList<string> afterwards)
    {
        using var said = new MemoryStream();
        said.Write(JsonSerializer.SerializeToUtf8Bytes<string[]>([producer, .. afterwards]));
        if (!Producers.Named(producer).TakesWord)
            said.Write(input);
        else
        {
            using var archive = new ZipArchive(new MemoryStream(input));
            foreach (ZipArchiveEntry member in archive.Entries)
            {
                said.Write(Encoding.UTF8.GetBytes(member.FullName));
                using Stream content = member.Open();
                content.CopyTo(said);
            }
        }
        return Sha256(said.ToArray());
    }

    /// <summary>A hash in hexadecimal digits.</summary>
    public static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
