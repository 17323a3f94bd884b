using Ingest.Normalize.Statements;
using Ingest.Recognize;

namespace Ingest.Normalize.ProseTargets;

/// <summary>
/// Follows the lines of a narrative and knows which project and which of its parts they speak of: 某项目经费情况说明, then 项目概况, 立项依据,
/// 年度预算安排, 绩效目标, as headings or as words before a colon; or 项目名称：某项目; or 绩效目标：… below the heading of a project; or a heading that is a project's
/// name below 项目经费情况说明.
/// </summary>
internal sealed class ProjectProse
{
    private const int LongestTitle = 60, LongestNumber = 6;

    private static readonly (string Words, ProsePart Part)[] Parts =
    [
        ("项目概况", ProsePart.Overview), ("项目概述", ProsePart.Overview), ("项目简介", ProsePart.Overview), ("项目内容", ProsePart.Overview), ("项目基本情况", ProsePart.Overview), ("立项依据", ProsePart.Basis), ("项目立项依据", ProsePart.Basis),
        ("实施主体", ProsePart.Plan), ("实施方案", ProsePart.Plan), ("实施周期", ProsePart.Plan), ("实施计划", ProsePart.Plan), ("项目周期", ProsePart.Plan),
        ("年度预算安排", ProsePart.Budget), ("预算安排", ProsePart.Budget), ("预算金额", ProsePart.Budget), ("项目预算", ProsePart.Budget), ("绩效目标", ProsePart.Goals), ("年度绩效目标", ProsePart.Goals), ("项目绩效目标", ProsePart.Goals),
    ];

    private static readonly string[] DepartmentGoals = ["总体绩效目标", "部门整体绩效目标", "整体绩效目标"];

    private string _heading = "";
    private int _level;
    private bool _isOpen;

    // Of a title that names no project (项目经费情况说明): its depth, and that of the headings that name projects below it. 0 where there is none.
    private int _unnamed, _names;

    /// <summary>How many projects have begun.</summary>
    public int Begun { get; private set; }

    /// <summary>The project's name; null where its title gives none.</summary>
    public string? Name { get; private set; }

    /// <summary>True where the targets are those of the whole department (总体绩效目标).</summary>
    public bool IsDepartment { get; private set; }

    /// <summary>The part that the line last met belongs to; null outside a project's parts.</summary>
    public ProsePart? Part { get; private set; }

    /// <summary>What the line last met says of its part: all of it, what stands behind its colon, or nothing for a heading.</summary>
    public string Said { get; private set; } = "";

    /// <summary>Goes on to the next line.</summary>
    public void Meet(NarrativeLine line)
    {
        Said = "";
        string key = Folded.Label(line.Text.Length <= LongestTitle ? line.Text : line.Text[..LongestTitle]);
        string title = Unnumbered(key);
        bool isShort = line.Text.Length < LongestTitle;
        if (line.IsHeading && line.Level <= _unnamed)
            (_unnamed, _names) = (0, 0);
        if (isShort && NameIn(title) is string name)
        {
            Open(name, line);
            _unnamed = name.Length == 0 && line.IsHeading ? line.Level : 0;
        }
        else if (isShort && (title.StartsWith("项目名称：", StringComparison.Ordinal) || title.StartsWith("项目名称:", StringComparison.Ordinal)))
        {
            if (_isOpen && Name is null && Part is null)
                Name = title["项目名称：".Length..].TrimEnd('。');
            else
                Open(title["项目名称：".Length..].TrimEnd('。'), line);
        }
        else if (DepartmentTitle(title, line.IsHeading) is int words)
        {
            Open("", line);
            (IsDepartment, Part) = (true, ProsePart.Goals);
            Said = AfterColon(line, words);
        }
        else if (PartIn(title, line.IsHeading) is { } part)
        {
            // 绩效目标：… below the heading of a project opens it.
            if (!_isOpen && part == ProsePart.Goals && !line.IsHeading && IsProject(_heading))
                Open(_heading, line);
            if (!_isOpen)
                return;
            // 一、项目概况 right below the title: it is of one project.
            _unnamed = _names == 0 ? 0 : _unnamed;
            Part = part;
            Said = AfterColon(line, 0);
        }
        else if (isShort && line.IsHeading && _unnamed > 0 && line.Level > _unnamed && (_names == 0 || line.Level == _names))
        {
            _names = line.Level;
            Open(title, line);
        }
        // A heading as deep as the project's own ends it; so does one of a 部分.
        else if (_isOpen && line.IsHeading && (line.Level <= _level || key.StartsWith('第')))
        {
            (Name, Part, IsDepartment, _isOpen) = (null, null, false, false);
        }
        else if (Part is not null)
        {
            Said = line.Text;
        }
        if (line.IsHeading)
            _heading = isShort ? title : "";
    }

    private void Open(string name, NarrativeLine line)
    {
        (Name, Part, IsDepartment, _isOpen) = (name.Length > 0 ? name : null, null, false, true);
        // Where its title is no heading, the next heading that is no part of it ends the project.
        _level = line.IsHeading ? line.Level : int.MaxValue;
        Begun++;
    }

    // 某项目经费情况说明: the name before it; empty where the title is that alone. Null for any other line.
    private static string? NameIn(string title)
    {
        foreach ((string ending, int dropped) in (ReadOnlySpan<(string, int)>)[("项目经费情况说明", 8), ("项目情况说明", 6), ("经费情况说明", 4)])
        {
            if (!title.EndsWith(ending, StringComparison.Ordinal))
                continue;
            string name = title[..^dropped];
            return name is "经费" || name.Contains("三公", StringComparison.Ordinal) || name.Contains("运行经费", StringComparison.Ordinal) ? null : name;
        }
        return null;
    }

    private static int? DepartmentTitle(string title, bool isHeading)
    {
        foreach (string words in DepartmentGoals)
        {
            int at = title.IndexOf(words, StringComparison.Ordinal);
            int end = at + words.Length;
            // 2025年度总体绩效目标 alone, or with its text behind a colon.
            if (at is >= 0 and < 16 && (title.Length == end || (!isHeading && title[end] is '：' or ':')) && title.AsSpan(0, at).IndexOfAny("。；，：") < 0)
                return end;
        }
        return null;
    }

    private static ProsePart? PartIn(string title, bool isHeading)
    {
        foreach ((string words, ProsePart part) in Parts)
        {
            if (title.StartsWith(words, StringComparison.Ordinal)
                && (title.Length == words.Length || (!isHeading && title[words.Length] is '：' or ':') || (title.Length == words.Length + 1 && title[^1] is '。' or '：' or ':')))
                return part;
        }
        return null;
    }

    private static string AfterColon(NarrativeLine line, int from)
    {
        int colon = line.IsHeading ? -1 : line.Text.AsSpan(Math.Min(from, line.Text.Length)).IndexOfAny('：', ':');
        return colon < 0 ? "" : line.Text[(from + colon + 1)..].Trim();
    }

    private static bool IsProject(string heading) => heading.EndsWith("项目", StringComparison.Ordinal) || heading.EndsWith("专项", StringComparison.Ordinal)
        || heading.EndsWith("专项经费", StringComparison.Ordinal) || heading.EndsWith("工程", StringComparison.Ordinal) || heading.EndsWith("专项资金", StringComparison.Ordinal);

    private static string Unnumbered(string key)
    {
        int at = 0;
        while (at < key.Length && at < LongestNumber && (char.IsAsciiDigit(key[at]) || "一二三四五六七八九十（）()、.．".IndexOf(key[at], StringComparison.Ordinal) >= 0))
            at++;
        // 2025年…: a year and no number.
        return at == key.Length || (key[at] == '年' && at > 0 && char.IsAsciiDigit(key[at - 1])) ? key : key[at..];
    }
}
