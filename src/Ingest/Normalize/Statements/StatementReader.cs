using Ingest.Model;
using Ingest.Normalize.ProseTargets;
using Ingest.Recognize;

namespace Ingest.Normalize.Statements;

/// <summary>The amounts, counts and shares stated in the sentences of the narrative, as typed facts.</summary>
internal static class StatementReader
{
    // What a body does and what words mean: these sections state no amounts of this document.
    private static readonly string[] Silent = ["名词解释", "职能", "职责", "机构设置", "单位构成", "工作任务", "目录"];

    /// <summary>Reads a document's statements.</summary>
    /// <param name="narrative">Its sections.</param>
    /// <param name="disclosure">Its year and phase.</param>
    public static IReadOnlyList<Statement> Read(IReadOnlyList<Section> narrative, Disclosure disclosure)
    {
        var statements = new List<Statement>();
        var around = new Surroundings
        {
            Period = disclosure.FiscalYear?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            IsFinal = disclosure.Phase == Phase.FinalAccount,
        };
        var projects = new ProjectProse();
        int silent = int.MaxValue;
        foreach (NarrativeLine line in NarrativeLine.Of(narrative))
        {
            projects.Meet(line);
            string text = Folded.Label(line.Text);
            if (line.IsHeading)
            {
                Enter(text, line.Level, around);
                if (line.Level <= silent)
                    silent = IsSilent(text) ? line.Level : int.MaxValue;
            }
            if (silent != int.MaxValue || (projects.Part is not null && projects.Part != ProsePart.Budget))
                continue;
            (around.IsProjectBudget, around.Project) = (projects.Part == ProsePart.Budget, projects.Name);
            foreach (Draft draft in Speaks(text) ? ParagraphReader.Read(text, around) : [])
                statements.Add(draft.Build(line));
        }
        return statements;
    }

    private static void Enter(string heading, int level, Surroundings around)
    {
        around.EnterFund(heading, level);
        string? outer = around.Class;
        bool economic = around.IsEconomic;
        around.EnterSection();
        // （一）人员经费 below 基本支出: the list goes on.
        around.IsEconomic = heading.Contains("基本支出", StringComparison.Ordinal) || heading.Contains("机关运行经费", StringComparison.Ordinal)
            || (economic && heading.Length > 0 && heading[0] is '（' or '(' or (>= '0' and <= '9'));
        if (ClassificationName.Read(heading) is { Level: 1, Names: [var name] })
            around.Class = name;
        else if (ClassificationName.Read(heading) is { Level: > 1 })
            around.Class = outer;
        string title = heading;
        foreach (string word in (ReadOnlySpan<string>)["。", "说明", "情况", "具体", "总体", "表"])
        {
            if (title.EndsWith(word, StringComparison.Ordinal))
                title = title[..^word.Length];
        }
        around.Topic = Subjects.Find(Lead.Of(title).Key) is { HasPhases: true } topic ? topic : null;
    }

    private static bool IsSilent(string heading) => Array.Exists(Silent, word => heading.Contains(word, StringComparison.Ordinal));

    // Without a digit nothing is stated; a 类 or 款 may be opened.
    private static bool Speaks(string text) => text.AsSpan().IndexOfAnyInRange('0', '9') >= 0 || text.Contains("款）", StringComparison.Ordinal) || text.Contains("款)", StringComparison.Ordinal);
}
