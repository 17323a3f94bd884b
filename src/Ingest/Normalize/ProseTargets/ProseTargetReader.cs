using Ingest.Model;
using Ingest.Normalize.Statements;
using Ingest.Recognize;

namespace Ingest.Normalize.ProseTargets;

/// <summary>Performance targets that stand only in prose (某项目经费情况说明), as entries like those read from tables, with the place of their text.</summary>
internal static class ProseTargetReader
{
    /// <summary>Reads the projects that the narrative describes; those whose text holds no goals, and not purpose and budget either, are left out.</summary>
    /// <param name="narrative">The document's sections.</param>
    /// <param name="before">How many entries the tables gave: ordinals go on from there.</param>
    public static IEnumerable<Performance> Read(IReadOnlyList<Section> narrative, int before)
    {
        var prose = new ProjectProse();
        Described? open = null;
        foreach (NarrativeLine line in NarrativeLine.Of(narrative))
        {
            int begun = prose.Begun;
            prose.Meet(line);
            if (prose.Begun != begun)
            {
                if (open?.Entry(before + 1) is { } done)
                {
                    before++;
                    yield return done;
                }
                open = new Described(prose.IsDepartment);
            }
            open?.Add(prose, line);
        }
        if (open?.Entry(before + 1) is { } last)
            yield return last;
    }

    /// <summary>What the text says of one project.</summary>
    private sealed class Described(bool isDepartment)
    {
        private readonly Dictionary<ProsePart, List<string>> _parts = [];
        private string? _name;
        private NarrativeLine? _place;

        public void Add(ProjectProse prose, NarrativeLine line)
        {
            _name ??= prose.Name;
            if (prose.Part is not { } part || prose.Said.Length == 0)
                return;
            if (!_parts.TryGetValue(part, out List<string>? lines))
                _parts[part] = lines = [];
            if (part == ProsePart.Goals && lines.Count == 0)
                _place = line;
            _place ??= line;
            lines.Add(Folded.Prose(prose.Said));
        }

        public Performance? Entry(int ordinal)
        {
            IReadOnlyList<string> goals = GoalsIn(Lines(ProsePart.Goals));
            Amount? budget = BudgetIn(Lines(ProsePart.Budget));
            List<string> purpose = Lines(ProsePart.Overview) is { Count: > 0 } overview ? overview : Lines(ProsePart.Basis);
            // Money alone is a statement, and no performance.
            if (goals.Count == 0 && (budget is null || purpose.Count == 0))
                return null;
            return new Performance
            {
                Scope = isDepartment ? "department" : "project",
                Ordinal = ordinal,
                Project = _name is null ? null : new Project(null, _name),
                Budget = budget is null ? null : new ProjectBudget(budget, null, null),
                Purpose = purpose.Count == 0 ? null : string.Join('\n', purpose),
                Goals = goals,
                Page = _place?.Page,
                At = _place?.At,
                Box = _place?.Box,
            };
        }

        private List<string> Lines(ProsePart part) => _parts.TryGetValue(part, out List<string>? lines) ? lines : [];

        private static IReadOnlyList<string> GoalsIn(List<string> lines)
        {
            List<string> own = lines.FindAll(static line => !IsPointer(line));
            if (own.Count == 0)
                return [];
            IReadOnlyList<string> numbered = Goals.Split(string.Join('\n', own));
            return numbered.Count > 1 ? numbered : [.. own.SelectMany(Goals.Split)];
        }

        // 详见单位的项目绩效目标表: a pointer and no goal.
        private static bool IsPointer(string line) => line.StartsWith("详见", StringComparison.Ordinal) || line.StartsWith("见附", StringComparison.Ordinal) || (line.Length < 30 && line.Contains("目标表", StringComparison.Ordinal));

        private Amount? BudgetIn(List<string> lines)
        {
            string name = _name ?? "项目";
            foreach (string line in lines)
            {
                IReadOnlyList<Draft> drafts = ParagraphReader.Read(Folded.Label(line), new Surroundings { IsProjectBudget = true, Project = name });
                foreach (Draft draft in drafts)
                {
                    if (draft is { Value: decimal value, Unit: string unit } && draft.Subject.Label == name)
                        return new Amount { Measure = "total", Text = value.ToString(System.Globalization.CultureInfo.InvariantCulture) + unit, Value = value, Yuan = MoneyUnits.Yuan(unit) is decimal yuan ? value * yuan : null };
                }
            }
            return null;
        }
    }
}
