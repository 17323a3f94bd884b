using System.IO.Compression;
using System.Text;

namespace Ingest.Endurance.Hostile.HandMade;

/// <summary>A PDF object by object. 1 is the catalog, 2 the page tree, 3 a plain font, 4 the page, 5 its content; the rest is added.</summary>
internal sealed class PdfWriter
{
    /// <summary>Two words that a reader finds.</summary>
    public const string Text = "BT /F1 12 Tf 20 150 Td (Budget 2024) Tj ET\n";

    private readonly List<byte[]> _objects;

    /// <summary>A document of one page.</summary>
    /// <param name="content">Of the page.</param>
    /// <param name="resources">Beside the font <c>/F1</c>.</param>
    /// <param name="page">More entries of the page.</param>
    /// <param name="catalog">More entries of the catalog.</param>
    public PdfWriter(string content = Text, string resources = "", string page = "", string catalog = "")
    {
        string fonts = resources.StartsWith("/F2", StringComparison.Ordinal) ? $"/Font << /F1 3 0 R {resources} >>" : $"/Font << /F1 3 0 R >> {resources}";
        string contents = page.Contains("/Contents", StringComparison.Ordinal) ? "" : "/Contents 5 0 R";
        _objects =
        [
            Latin($"<< /Type /Catalog /Pages 2 0 R {catalog} >>"),
            Latin("<< /Type /Pages /Count 1 /Kids [4 0 R] >>"),
            Latin("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"),
            Latin($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Resources << {fonts} >> {contents} {page} >>"),
            StreamOf("", Latin(content)),
        ];
    }

    /// <summary>Adds an object; the first is number 6.</summary>
    public PdfWriter Add(string content)
    {
        _objects.Add(Latin(content));
        return this;
    }

    /// <summary>Adds a stream.</summary>
    public PdfWriter AddStream(string entries, byte[] content)
    {
        _objects.Add(StreamOf(entries, content));
        return this;
    }

    /// <summary>Adds a stream of text.</summary>
    public PdfWriter AddStream(string entries, string content) => AddStream(entries, Latin(content));

    /// <summary>Puts another object in the place of one.</summary>
    public PdfWriter With(int number, string content)
    {
        _objects[number - 1] = Latin(content);
        return this;
    }

    /// <summary>The file.</summary>
    /// <param name="trailer">More entries of the trailer.</param>
    public byte[] Bytes(string trailer = "")
    {
        var file = new MemoryStream();
        file.Write(Latin("%PDF-1.7\n"));
        var offsets = new List<long>();
        for (int i = 0; i < _objects.Count; i++)
        {
            offsets.Add(file.Position);
            file.Write([.. Latin($"{i + 1} 0 obj\n"), .. _objects[i], .. Latin("\nendobj\n")]);
        }
        long start = file.Position;
        file.Write(Latin($"xref\n0 {_objects.Count + 1}\n0000000000 65535 f \n{string.Concat(offsets.Select(static offset => $"{offset:D10} 00000 n \n"))}"
            + $"trailer\n<< /Size {_objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    /// <summary>Bytes as FlateDecode packs them.</summary>
    public static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(content);
        return packed.ToArray();
    }

    private static byte[] StreamOf(string entries, byte[] content)
    {
        string length = entries.Contains("/Length", StringComparison.Ordinal) ? "" : $"/Length {content.Length}";
        return [.. Latin($"<< {entries} {length} >>\nstream\n"), .. content, .. Latin("\nendstream")];
    }

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);
}
