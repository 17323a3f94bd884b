using Ingest.Model;

namespace Ingest.Recognize.Vocabularies;

/// <summary>Gathers the lines of vocabularies: <c>kind</c>, <c>measure</c> and <c>column</c> open a part, the lines below belong to it.</summary>
/// <param name="order">Ids of the kinds, in order of precedence.</param>
internal sealed class VocabularyBuilder(IReadOnlyList<string> order)
{
    private readonly Dictionary<string, TableKind> _kinds = order.ToDictionary(static id => id, static id => new TableKind(id), StringComparer.Ordinal);
    private readonly List<MeasureDraft> _measures = [], _usersMeasures = [];
    private readonly Dictionary<ColumnRole, List<Phrase>> _columns = [];
    private bool _isUsers;

    /// <summary>From here on lines are the user's: they may add to what there is, and their headers come first.</summary>
    public void BeginUsers() => _isUsers = true;

    /// <summary>Takes one file.</summary>
    /// <exception cref="VocabularyException">A line cannot be used.</exception>
    public void Add(IEnumerable<VocabularyLine> lines)
    {
        TableKind? kind = null;
        MeasureDraft? measure = null;
        ColumnRole? column = null;
        foreach (VocabularyLine line in lines)
        {
            switch (line.Keyword)
            {
                case "kind":
                    (kind, measure, column) = (Kind(line), null, null);
                    break;
                case "measure":
                    (kind, measure, column) = (null, Measure(line), null);
                    break;
                case "column":
                    (kind, measure, column) = (null, null, Role(line));
                    break;
                default:
                    if (kind is not null)
                        kind.Add(line);
                    else if (measure is not null)
                        measure.Add(line);
                    else if (column is { } role && line.Keyword == "header")
                        Phrases(role).Add(line.Phrase());
                    else
                        throw line.Fault($"'{line.Keyword}' belongs to nothing", "Begin with kind: ID, measure: ID or column: ROLE; below a column stand lines of header.");
                    break;
            }
        }
    }

    /// <summary>What was gathered.</summary>
    public T Build<T>(Func<IReadOnlyList<TableKind>, IReadOnlyList<MeasureWords>, Dictionary<ColumnRole, List<Phrase>>, T> make) =>
        make([.. order.Select(id => _kinds[id])], [.. _usersMeasures.Concat(_measures).Select(static draft => draft.Build())], _columns);

    private TableKind Kind(VocabularyLine line) => _kinds.TryGetValue(line.Text, out TableKind? kind) ? kind
        : throw line.Fault($"there is no kind '{line.Text}'", "'ingest list kinds' shows them.");

    private MeasureDraft Measure(VocabularyLine line)
    {
        MeasureDraft? known = _measures.Find(draft => draft.Id == line.Text);
        if (_isUsers && known is null)
            throw line.Fault($"there is no measure '{line.Text}'", "'ingest list measures' shows them.");
        var draft = new MeasureDraft(line.Text) { Name = known?.Name ?? line.Text };
        (_isUsers ? _usersMeasures : _measures).Add(draft);
        return draft;
    }

    private static ColumnRole Role(VocabularyLine line) => line.Text switch
    {
        "ordinal" => ColumnRole.Ordinal,
        "code" => ColumnRole.Code,
        "label" => ColumnRole.Label,
        "text" => ColumnRole.Text,
        "quantity" => ColumnRole.Quantity,
        "percent" => ColumnRole.Percent,
        _ => throw line.Fault($"there is no role '{line.Text}'", "Columns are ordinal, code, label, text, quantity or percent; amounts are told by their figures."),
    };

    private List<Phrase> Phrases(ColumnRole role)
    {
        if (!_columns.TryGetValue(role, out List<Phrase>? phrases))
            _columns.Add(role, phrases = []);
        return phrases;
    }

    private sealed class MeasureDraft(string id)
    {
        private readonly List<Phrase> _headers = [], _notHeaders = [];

        public string Id => id;

        public required string Name { get; set; }

        public void Add(VocabularyLine line)
        {
            switch (line.Keyword)
            {
                case "name": Name = line.Text; break;
                case "header": _headers.Add(line.Phrase()); break;
                case "not-header": _notHeaders.Add(line.Phrase()); break;
                default: throw line.Fault($"'{line.Keyword}' says nothing of a measure", "Write name, header or not-header.");
            }
        }

        public MeasureWords Build() => new(id, Name, _headers, _notHeaders);
    }
}
