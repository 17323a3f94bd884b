using System.Text;
using Ingest.Read;
using Ingest.Read.Pdf;

namespace Ingest.UnitTests.Read.Pdf;

/// <summary>A PDF written by hand, object by object, so that a test says exactly what stands in the file.</summary>
internal sealed class HandMadePdf
{
    private readonly List<byte[]> _objects = [];
    private readonly List<int> _pages = [];

    public HandMadePdf()
    {
        // 1 the catalog, 2 the page tree, 3 a plain font.
        _objects.AddRange([[], [], Latin("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")]);
    }

    /// <summary>More entries of the catalog.</summary>
    public string Catalog { get; set; } = "";

    /// <summary>The resources of every page added later.</summary>
    public string Resources { get; set; } = "/Font << /F1 3 0 R >>";

    /// <summary>Adds an object; its number comes back.</summary>
    public int Add(string content)
    {
        _objects.Add(Latin(content));
        return _objects.Count;
    }

    public int AddStream(string entries, byte[] content)
    {
        _objects.Add([.. Latin($"<< {entries} /Length {content.Length} >>\nstream\n"), .. content, .. Latin("\nendstream")]);
        return _objects.Count;
    }

    public int AddStream(string entries, string content) => AddStream(entries, Latin(content));

    /// <summary>Adds a page of 200 by 100 points.</summary>
    public HandMadePdf Page(string content, string entries = "")
    {
        int stream = AddStream("", content);
        string box = entries.Contains("/MediaBox", StringComparison.Ordinal) ? "" : "/MediaBox [0 0 200 100]";
        _pages.Add(Add($"<< /Type /Page /Parent 2 0 R {box} /Resources << {Resources} >> /Contents {stream} 0 R {entries} >>"));
        return this;
    }

    public byte[] Bytes()
    {
        _objects[0] = Latin($"<< /Type /Catalog /Pages 2 0 R {Catalog} >>");
        _objects[1] = Latin($"<< /Type /Pages /Count {_pages.Count} /Kids [{string.Join(' ', _pages.Select(static page => $"{page} 0 R"))}] >>");
        var file = new List<byte>(Latin("%PDF-1.7\n"));
        var offsets = new List<int>();
        for (int i = 0; i < _objects.Count; i++)
        {
            offsets.Add(file.Count);
            file.AddRange([.. Latin($"{i + 1} 0 obj\n"), .. _objects[i], .. Latin("\nendobj\n")]);
        }
        int start = file.Count;
        file.AddRange(Latin($"xref\n0 {_objects.Count + 1}\n0000000000 65535 f \n{string.Concat(offsets.Select(static offset => $"{offset:D10} 00000 n \n"))}trailer\n<< /Size {_objects.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"));
        return [.. file];
    }

    public IReadOnlyList<PrintedPage> Read(ReadLimits? limits = null) => Read(Bytes(), limits);

    public static IReadOnlyList<PrintedPage> Read(byte[] bytes, ReadLimits? limits = null) =>
        [.. new PdfReader().Read(new SourceFile("made-up.pdf", bytes), limits ?? new ReadLimits(), CancellationToken.None).PrintedPages!];

    /// <summary>The one page's text, in the order drawn.</summary>
    public static string Text(PrintedPage page) => string.Concat(page.Glyphs.Select(static glyph => glyph.Text));

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);
}
