namespace Ingest.Normalize.Statements;

/// <summary>Finds what the amount behind a piece of text is of: a classification, one of the vocabulary, a project, or what was spoken of before.</summary>
internal sealed class SubjectReader(Surroundings around)
{
    private const int ShortestProject = 4, LongestProject = 30;

    // Words that only say what sort of figure follows: the subject is the one before.
    private static readonly HashSet<string> Bare = ["", "支出", "科目", "科目支出", "费用", "支出支出", "费"];

    /// <summary>What the paragraph speaks of where a clause leaves it out.</summary>
    public Subject? Topic { get; set; } = around.Topic;

    /// <summary>The fund that the sentence or its heading speaks of; <c>general-public</c> where the sentence opens with it; null for all money.</summary>
    public string? Fund { get; set; }

    /// <summary>True once the paragraph stated procurement: 货物, 工程, 服务 are its parts.</summary>
    public bool IsProcurement { get; set; }

    /// <summary>True once the paragraph stated what projects with targets cost: names with amounts are projects.</summary>
    public bool ListsProjects { get; set; }

    /// <summary>The subject that words of the vocabulary name, of the fund spoken of; null where they name none.</summary>
    public Subject? Named(string key) => Subjects.Find(key) is { } subject ? FundScope.Of(subject, Fund) : null;

    /// <summary>The subject of the amount behind the text; null where it cannot be told.</summary>
    public Subject? Find(ReadOnlySpan<char> text, in Lead lead, bool isOpening)
    {
        if (Classified(text) is { } classified)
            return classified;
        string key = lead.Key.StartsWith("其中", StringComparison.Ordinal) ? lead.Key[2..].TrimStart('：', ':') : lead.Key;
        if (around.IsProjectBudget)
            return OfProject(text, key, lead);
        if (IsOfTargets(key))
            return new Subject("performance-budget");
        if (Named(key) is { } subject)
            return subject;
        if (IsProcurement && Part(key) is { } part)
            return part;
        // 检察（款）：2018年预算支出合计…: of the classification before it, even as a sum.
        bool isOfName = Topic?.Measure is "function" or "economic" && (key == "支出" || lead.IsBudget);
        if (Topic is not null && Bare.Contains(key) && (isOfName || (!lead.HasSum && (lead.IsBudget || lead.IsSettled)) || (isOpening && text.Length == 0)))
            return Topic;
        if (ListsProjects && IsName(key))
            return new Subject("project-budget", Label: key);
        // 2024年度支出合计…, as the first words below a heading that names nothing narrower.
        if (isOpening && lead.HasSum && !lead.IsBudget && Topic is null && around.Class is null
            && key is "收入" or "支出" or "本部门收入" or "本部门支出" or "本单位收入" or "本单位支出")
            return FundScope.Of(new Subject(key[^2] == '收' ? "current-revenue" : "current-expenditure"), Fund);
        // 一般公共预算收入…，支出预算…: of that fund, and no total of all.
        return Fund != FundScope.GeneralPublic && Total(key, lead) is { } total ? FundScope.Of(total, Fund) : null;
    }

    /// <summary>The classification that a text names and nothing after it; null for any other.</summary>
    public Subject? Classified(ReadOnlySpan<char> text)
    {
        if (ClassificationName.Read(text) is not { } name || !Bare.Contains(Lead.Of(text[Math.Min(name.End, text.Length)..]).Key))
            return null;
        bool economic = name.IsEconomic || around.IsEconomic;
        return new Subject(economic ? "economic" : "function", Label: economic ? name.Label : Whole(name), Code: name.Code);
    }

    /// <summary>Remembers the 类 or 款 that a paragraph opens for those below it.</summary>
    public void Open(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny('（', '(') < 0 || ClassificationName.Read(text) is not { } name || name.Names.Count > 1)
            return;
        if (name.Level == 1 && ClassificationName.IsClass(name.Names[0]))
            (around.Class, around.Item) = (name.Names[0], null);
        else if (name.Level == 2)
            around.Item = name.Names[0];
    }

    // The names from the 类 on, the outer ones from the headings: 检察（款） below （一）公共安全（类）.
    private string Whole(ClassificationName name)
    {
        string label = name.Label;
        if (name.Level == 3 && around.Item is not null)
            label = $"{around.Item}/{label}";
        bool isInner = name.Level > 1 || !ClassificationName.IsClass(name.Names[0]);
        return isInner && around.Class is not null && around.Class != name.Names[0] ? $"{around.Class}/{label}" : label;
    }

    private Subject? OfProject(ReadOnlySpan<char> text, string key, in Lead lead)
    {
        if (around.Project is not null && (key is "项目总" or "总" or "项目" or "本项目" or "项目资金" || (key.Length == 0 && (lead.IsBudget || lead.Year is not null || text.IndexOf("安排") >= 0))))
            return new Subject("project-budget", Label: around.Project);
        // Below a project's own name other names are its parts.
        return around.Project is null && IsName(key) ? new Subject("project-budget", Label: key) : null;
    }

    // 填报绩效目标的项目支出预算: what the projects with targets cost, and not all projects.
    private static bool IsOfTargets(string key)
    {
        int at = key.IndexOf("绩效目标", StringComparison.Ordinal);
        if (at < 0 || CountSubjects.IsOfResults(key))
            return false;
        ReadOnlySpan<char> rest = key.AsSpan(at);
        return rest.EndsWith("项目") || rest.EndsWith("项目支出") || rest.EndsWith("项目资金") || rest.EndsWith("项目支出资金");
    }

    private static bool IsName(string key) =>
        key.Length is >= ShortestProject and <= LongestProject && (key.EndsWith("经费", StringComparison.Ordinal) || key.EndsWith('费') || key.EndsWith("项目", StringComparison.Ordinal)
            || key.EndsWith("专项", StringComparison.Ordinal) || key.EndsWith("工程", StringComparison.Ordinal) || key.EndsWith("资金", StringComparison.Ordinal))
        && !key.StartsWith("涉及", StringComparison.Ordinal);

    private static Subject? Part(string key) => key switch
    {
        "货物" or "货物类" or "货物支出" or "货物类支出" or "货物类项目" => new Subject("procurement-goods"),
        "工程" or "工程类" or "工程支出" or "工程类支出" or "工程类项目" => new Subject("procurement-works"),
        "服务" or "服务类" or "服务支出" or "服务类支出" or "服务类项目" => new Subject("procurement-services"),
        _ => null,
    };

    // 某某局收入预算: the totals of a budget, where nothing but the body's name stands before them.
    private static Subject? Total(string key, in Lead lead)
    {
        if (!lead.IsBudget || lead.IsInitial || lead.IsSettled || !(key.EndsWith("收入", StringComparison.Ordinal) || key.EndsWith("支出", StringComparison.Ordinal)))
            return null;
        ReadOnlySpan<char> before = key.AsSpan(0, key.Length - 2);
        return before.IndexOfAny("费金款类项目拨购采") < 0 && before.IndexOf("支出") < 0 && before.IndexOf("收入") < 0
            && before.IndexOf("经营") < 0 && before.IndexOf("事业") < 0 && before.IndexOf("一般公共") < 0
            ? new Subject(key[^2] == '收' ? "total-revenue" : "total-expenditure") : null;
    }
}
