using System.IO.Compression;
using Ingest.Corpus.Print;

namespace Ingest.Corpus;

/// <summary>One file of the corpus.</summary>
/// <param name="FileName">Name in corpus/documents.</param>
/// <param name="Bytes">The whole content.</param>
public sealed record Rendering(string FileName, byte[] Bytes);

/// <summary>Renders a source (plain data) in every format that it asks for but PDF. The same source always gives the same content.</summary>
public static class CorpusBuilder
{
    /// <summary>Renders one source.</summary>
    /// <param name="name">File name of the source without its ending; the renderings are named after it.</param>
    /// <param name="json">The source itself.</param>
    /// <exception cref="FormatException">The source is not well formed; the message names it and the place.</exception>
    public static IReadOnlyList<Rendering> Render(string name, string json)
    {
        SourceDocument source = SourceDocument.Parse(name, json);
        var renderings = new List<Rendering>();
        if (source.Docx is { } docx)
            renderings.Add(new(name + ".docx", new DocxWriter(docx).Write(source)));
        if (source.Html is { } html)
            renderings.Add(new(name + ".html", Encodings.Encode(html.Encoding, HtmlWriter.Write(source, html))));
        if (source.Mhtml is { } mhtml)
            renderings.Add(new(name + ".mhtml", MhtmlWriter.Write(HtmlWriter.Write(source, mhtml))));
        if (source.Txt is { } txt)
            renderings.Add(new(name + ".txt", Encodings.Encode(txt.Encoding, PlainTextWriter.Write(source))));
        return renderings.Count + source.Pdf.Count > 0 ? renderings : throw new FormatException($"{name}.json asks for no format: give docx, html, mhtml, txt or pdf.");
    }

    /// <summary>What a source asks to be printed. Printing needs other programs: <see cref="Press"/>.</summary>
    internal static IReadOnlyList<PrintJob> Prints(string name, string json) => [.. PrintJob.Of(name, SourceDocument.Parse(name, json))];

    /// <summary>True where two renderings say the same. Archives are compared member by member: packed bytes differ between zlib versions.</summary>
    public static bool SameContent(string fileName, byte[] left, byte[] right)
    {
        if (!fileName.EndsWith(".docx", StringComparison.Ordinal))
            return left.AsSpan().SequenceEqual(right);
        using var first = new ZipArchive(new MemoryStream(left));
        using var second = new ZipArchive(new MemoryStream(right));
        return Members(first).SequenceEqual(Members(second));
    }

    private static IEnumerable<(string Name, string Content)> Members(ZipArchive archive) => archive.Entries.Select(entry =>
    {
        using var reader = new StreamReader(entry.Open());
        return (entry.FullName, reader.ReadToEnd());
    });
}
