using Ingest.Model;

namespace Ingest.Sinks.Tidy;

/// <summary>A tidy table: its columns, its key and its rows, defined once for CSV, SQLite and the data package.</summary>
internal abstract class TidyTable(string name, string title, string description)
{
    /// <summary>The column that ties every table to <c>documents</c>; always the first.</summary>
    internal const string DocumentId = "document_id";

    internal string Name { get; } = name;

    internal string Title { get; } = title;

    internal string Description { get; } = description;

    internal abstract IReadOnlyList<TidyColumn> Columns { get; }

    internal IReadOnlyList<string> PrimaryKey { get; private protected set; } = [DocumentId];

    /// <summary>Columns that queries search by, for sinks that can index.</summary>
    internal IReadOnlyList<string[]> Indexes => IndexList;

    private protected List<string[]> IndexList { get; } = [];

    /// <summary>The rows of a document in order; a value for each column, null where absent.</summary>
    internal abstract IEnumerable<object?[]> Rows(Document document);
}

/// <summary>A tidy table over items of one type. A new column is one line.</summary>
internal sealed class TidyTable<TItem>(
    string name, string title, string description, Func<Document, IEnumerable<TItem>> items)
    : TidyTable(name, title, description)
{
    private readonly List<TidyColumn<TItem>> _columns = [];

    internal override IReadOnlyList<TidyColumn> Columns => _columns;

    internal override IEnumerable<object?[]> Rows(Document document)
    {
        foreach (TItem item in items(document))
        {
            var row = new object?[_columns.Count];
            for (int i = 0; i < row.Length; i++)
                row[i] = _columns[i].Value(item);
            yield return row;
        }
    }

    internal TidyTable<TItem> Text(string name, string title, string description, Func<TItem, string?> value) =>
        Add(new(name, TidyType.Text, title, description, value));

    internal TidyTable<TItem> Integer(string name, string title, string description, Func<TItem, long?> value) =>
        Add(new(name, TidyType.Integer, title, description, item => value(item)));

    internal TidyTable<TItem> Number(string name, string title, string description, Func<TItem, decimal?> value, string? unit = null) =>
        Add(new(name, TidyType.Number, title, description, item => value(item), unit));

    internal TidyTable<TItem> Flag(string name, string title, string description, Func<TItem, bool> value) =>
        Add(new(name, TidyType.Boolean, title, description, item => value(item)));

    internal TidyTable<TItem> Json(string name, string title, string description, Func<TItem, string> value) =>
        Add(new(name, TidyType.Json, title, description, value));

    internal TidyTable<TItem> Key(params string[] columns)
    {
        PrimaryKey = columns;
        return this;
    }

    internal TidyTable<TItem> Index(params string[] columns)
    {
        IndexList.Add(columns);
        return this;
    }

    private TidyTable<TItem> Add(TidyColumn<TItem> column)
    {
        _columns.Add(column);
        return this;
    }
}
