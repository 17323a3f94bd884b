namespace Ingest.Read.Word;

/// <summary>One level of a list (ISO/IEC 29500-1 §17.9.6).</summary>
internal sealed record ListLevel
{
    /// <summary>First number. Default 0, as the standard has it where <c>w:start</c> is left out.</summary>
    public int Start { get; set; }

    /// <summary>Name of the number format.</summary>
    public string Format { get; set; } = "decimal";

    /// <summary>The format's own pattern, for <c>custom</c>.</summary>
    public string? Pattern { get; set; }

    /// <summary>What is printed, with %1 to %9 for the numbers of the levels.</summary>
    public string Text { get; set; } = "";

    /// <summary>What stands between number and text: <c>tab</c>, <c>space</c> or <c>nothing</c>.</summary>
    public string Suffix { get; set; } = "tab";

    /// <summary>Starts over after this level, from 1; 0 for never; null after any higher level.</summary>
    public int? Restart { get; set; }

    /// <summary>All numbers of the label are printed as 1, 2, 3 (legal numbering).</summary>
    public bool IsLegal { get; set; }

    /// <summary>Font of the label, for bullets.</summary>
    public string? Font { get; set; }

    /// <summary>Paragraph style that stands for this level.</summary>
    public string? Style { get; set; }
}

/// <summary>A list definition with its running numbers, which all lists made from it share.</summary>
internal sealed class ListDefinition
{
    public const int LevelCount = 9;

    public ListLevel?[] Levels { get; } = new ListLevel?[LevelCount];

    /// <summary>The numbering style in which the levels are really defined.</summary>
    public string? StyleLink { get; set; }

    /// <summary>The last number printed at each level; null before the first and after a restart.</summary>
    public int?[] Counters { get; } = new int?[LevelCount];
}

/// <summary>A list: a definition with changes.</summary>
internal sealed class ListInstance
{
    public int DefinitionId { get; set; } = -1;
    public ListLevel?[] Levels { get; } = new ListLevel?[ListDefinition.LevelCount];
    public int?[] Starts { get; } = new int?[ListDefinition.LevelCount];

    /// <summary>True once a paragraph of it was printed: its own start numbers apply then and not again.</summary>
    public bool IsBegun { get; set; }
}
