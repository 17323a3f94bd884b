using System.Text.RegularExpressions;

namespace Ingest.Recognize;

/// <summary>One canonical kind of table, and what it is known by.</summary>
/// <param name="id">Canonical id, such as <c>revenue</c>.</param>
/// <param name="name">What the field calls it.</param>
internal abstract class TableKind(string id, string name)
{
    /// <summary>The id of a table that no kind fits.</summary>
    public const string Unknown = "unknown";

    /// <summary>What a title alone is worth.</summary>
    public const decimal ByTitle = 0.9m;

    private const decimal Together = 1m, ByHeaders = 0.6m;

    /// <summary>Canonical id.</summary>
    public string Id { get; } = id;

    /// <summary>What the field calls it.</summary>
    public string Name { get; } = name;

    /// <summary>Matches the title's key (<see cref="Folded.Key"/>).</summary>
    protected abstract Regex Title { get; }

    /// <summary>Titles that match <see cref="Title"/> and yet are another kind; null for none.</summary>
    protected virtual Regex? OtherTitle => null;

    /// <summary>Header words; each must match some header cell for the headers to count as evidence.</summary>
    protected virtual IReadOnlyList<string> Headers => [];

    /// <summary>True where the headers alone prove the kind, so that a table without a title is known.</summary>
    protected virtual bool HeadersProve => false;

    // 支出总表(按项目支出分类) is a 支出总表: what stands in brackets says how it is ordered.
    private static string WithoutBrackets(string titleKey)
    {
        int bracket = titleKey.IndexOf('(', StringComparison.Ordinal);
        return bracket > 0 ? titleKey[..bracket] : titleKey;
    }

    /// <summary>How sure it is that a table is of this kind: 1 by title and headers, 0.9 by title, 0.6 by headers, 0 not at all.</summary>
    public decimal Confidence(string? titleKey, HeaderWords headers)
    {
        bool titled = titleKey is not null && Title.IsMatch(titleKey) && OtherTitle?.IsMatch(WithoutBrackets(titleKey)) != true;
        if (!titled && !HeadersProve)
            return 0;
        bool headed = Headers.Count > 0 && Headers.All(headers.Contain);
        return titled ? headed ? Together : ByTitle : headed ? ByHeaders : 0;
    }
}
