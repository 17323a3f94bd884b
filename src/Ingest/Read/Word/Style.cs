namespace Ingest.Read.Word;

/// <summary>A style as styles.xml defines it; what it leaves out comes from the style it is based on.</summary>
internal sealed record Style(string Id)
{
    public string? Name { get; set; }
    public string? BasedOn { get; set; }
    public int? OutlineLevel { get; set; }
    public int? NumberingId { get; set; }
    public int? LevelIndex { get; set; }
    public bool? Vanish { get; set; }
}

/// <summary>A style with everything it inherits.</summary>
/// <param name="HeadingLevel">From 1; 0 for the title's style; null for text.</param>
/// <param name="NumberingId">Its list; null or 0 for none.</param>
/// <param name="LevelIndex">Its level in that list, from 0.</param>
/// <param name="NumberingStyle">The style that names the list: a level may be tied to it.</param>
/// <param name="Vanish">True where its text is hidden.</param>
internal sealed record ResolvedStyle(int? HeadingLevel, int? NumberingId, int? LevelIndex, string? NumberingStyle, bool Vanish)
{
    public static readonly ResolvedStyle Plain = new(null, null, null, null, false);
}
