using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using Ingest.Tests;

namespace Ingest.GoldenTests.Seed;

/// <summary>
/// The seed's tables by another way than the product's: LINQ to XML over the body, cell by cell as written, with no spans, no styles and
/// no understanding. What its columns mean is written down in <see cref="SeedFacts"/> and <see cref="SeedProjects"/> by a person who looked.
/// </summary>
internal static class SeedXml
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Every table of the body: its rows, and their cells' texts; a line feed between a cell's paragraphs.</summary>
    public static string[][][] Tables()
    {
        using ZipArchive archive = ZipFile.OpenRead(Beside.At("seed/seed.docx"));
        using Stream part = archive.GetEntry("word/document.xml")!.Open();
        return [.. XDocument.Load(part).Root!.Element(W + "body")!.Elements(W + "tbl")
            .Select(table => table.Elements(W + "tr").Select(row => row.Elements(W + "tc").Select(Text).ToArray()).ToArray())];
    }

    /// <summary>A text without any white space: where lines wrap and names are spread is not what is compared.</summary>
    public static string Bare(string? text) => string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c)));

    /// <summary>A number as printed, digits and all; empty for none.</summary>
    public static string Printed(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>An amount of 万元 in 元.</summary>
    public static string Yuan(decimal? yuan) => yuan?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";

    private static string Text(XElement cell) =>
        string.Join('\n', cell.Elements(W + "p").Select(paragraph => string.Concat(paragraph.Descendants(W + "t").Select(text => text.Value)))).Trim();
}
