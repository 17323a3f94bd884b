using Ingest.Model;
using Ingest.Read;

namespace Ingest.Layout;

/// <summary>Letters on one baseline, from left to right.</summary>
internal sealed record TextLine
{
    /// <summary>The letters, spaces included; empty once the page is arranged (see <see cref="Settled"/>).</summary>
    public required IReadOnlyList<Glyph> Glyphs { get; init; }

    /// <summary>The letters as text: a gap is one space, layout spaces folded.</summary>
    public required string Text { get; init; }

    public required float Left { get; init; }

    public required float Top { get; init; }

    public required float Right { get; init; }

    public required float Bottom { get; init; }

    /// <summary>y of the baseline.</summary>
    public required float Baseline { get; init; }

    /// <summary>Size of most of its letters, in points.</summary>
    public required float Size { get; init; }

    /// <summary>True where most of its letters are bold.</summary>
    public required bool IsBold { get; init; }

    /// <summary>True where a space is drawn as a letter behind the line's last word.</summary>
    public bool EndsInSpace { get => Glyphs.Count > 0 ? Glyphs[^1].IsSpace : field; private init; }

    /// <summary>True where the file itself tags all of it as no content.</summary>
    public bool IsArtifact { get; init; }

    /// <summary>Depth of the heading, from 1, that the file tags it as; null for none.</summary>
    public int? TaggedLevel { get; init; }

    public float Width => Right - Left;

    public float Height => Bottom - Top;

    public Box Box => new(Left, Top, Width, Height);

    /// <summary>The line without its letters, so that a document of thousands of pages holds its text only.</summary>
    public TextLine Settled() => Glyphs.Count == 0 ? this : this with { EndsInSpace = EndsInSpace, Glyphs = [] };
}
