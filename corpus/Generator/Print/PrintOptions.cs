namespace Ingest.Corpus.Print;

/// <summary>How one PDF of a source is printed. Described in corpus/README.md.</summary>
internal sealed record PrintOptions
{
    /// <summary>Who prints: a name of <see cref="Producers"/>. Without it, the name that the print has in the source.</summary>
    public string? Producer { get; init; }

    /// <summary>The font. Without it, the producer's own; see <see cref="Producers"/>.</summary>
    public string? Font { get; init; }

    /// <summary>Lines of tables: <c>all</c>, <c>horizontal</c> (above and below the header, and at the end) or <c>none</c>.</summary>
    public string Rules { get; init; } = "all";

    /// <summary>Every page is printed across; a block may also ask for it alone.</summary>
    public bool Landscape { get; init; }

    /// <summary>Size of a table's letters in points.</summary>
    public double Size { get; init; } = 9;

    /// <summary>A running header, on every page.</summary>
    public string? Header { get; init; }

    /// <summary>The number of the page at its foot, as <c>- 1 -</c>.</summary>
    public bool PageNumbers { get; init; }

    /// <summary>The last two lines above a table share a line, one at each edge.</summary>
    public bool PairedLines { get; init; }

    /// <summary>Runs of qpdf over the printed file, each by its options: <c>--rotate=+90:2</c>.</summary>
    public IReadOnlyList<string> Afterwards { get; init; } = [];
}

/// <summary>How one block is printed: of no matter to the formats without pages.</summary>
/// <param name="Landscape">On a page across.</param>
/// <param name="NewPage">At the top of a page.</param>
/// <param name="Widths">Widths of the columns in any unit, where those reckoned from the text are too fair.</param>
/// <param name="HeaderHeight">Height of a header row with vertical text in a Word document, in points.</param>
internal sealed record BlockPrint(bool Landscape = false, bool NewPage = false, IReadOnlyList<double>? Widths = null, double HeaderHeight = 60);
