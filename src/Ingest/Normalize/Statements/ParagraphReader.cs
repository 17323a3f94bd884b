namespace Ingest.Normalize.Statements;

/// <summary>
/// Reads the statements of one paragraph, clause by clause: an amount with its subject opens a statement, and what follows (a comparison, a
/// share, how far a budget was carried out, a reason) is said of the ones last opened.
/// </summary>
/// <remarks>An amount whose subject cannot be told opens nothing, and nothing that follows it is said of another.</remarks>
internal sealed partial class ParagraphReader
{
    private const int ShortestReason = 4;

    // A list names some dozens of items; what a hostile text lists beyond that is not looked through again.
    private const int LongestList = 64;

    // A sentence is shorter; of a longer one what stands around the amount is kept.
    private const int LongestSentence = 1000;

    private readonly string _text;
    private readonly Surroundings _around;
    private readonly SubjectReader _subjects;
    private readonly List<Figure> _figures;
    private readonly List<Draft> _found = [];

    // What is said next is said of these.
    private List<Draft> _current = [];

    // All since 其中: 均与上年持平 is said of each.
    private readonly List<Draft> _listed = [];
    private (int Start, int End) _sentence;
    private string? _kept;
    private string? _with;
    private string? _date;
    private Subject? _count;

    private ParagraphReader(string text, Surroundings around)
    {
        _text = text;
        _around = around;
        _subjects = new SubjectReader(around);
        _figures = Figures.In(text);
    }

    /// <summary>The statements of a paragraph, in order.</summary>
    /// <param name="text">Folded: no space beside CJK characters, digits narrowed.</param>
    /// <param name="around">Its headings and its document; the 类 and 款 that it opens are left there.</param>
    public static IReadOnlyList<Draft> Read(string text, Surroundings around)
    {
        var reader = new ParagraphReader(text, around);
        reader.Read();
        reader._found.RemoveAll(static draft => draft.IsEmpty);
        return reader._found;
    }

    private void Read()
    {
        int next = 0, skipTo = 0;
        foreach (Clause clause in Clause.Of(_text))
        {
            if (clause.Start >= _sentence.End)
                EnterSentence(clause.Start);
            if (clause.End <= skipTo)
                continue;
            int start = Math.Max(clause.Start, skipTo);
            StatedReason? reason = StatedReason.In(_text, clause with { Start = start });
            int end = reason?.Head ?? clause.End;
            while (next < _figures.Count && _figures[next].Start < start)
                next++;
            int first = next;
            ReadClause(start, end, clause.Mark, ref next);
            if (reason is { } given)
            {
                Explain(start, given.Head, isBehindFigure: next > first, _text[given.Start..given.End].Trim());
                skipTo = given.End;
            }
        }
    }

    private void ReadClause(int start, int end, char mark, ref int next)
    {
        int from = start;
        ReadOnlySpan<char> clause = _text.AsSpan(start, end - start);
        if (clause.IndexOf("其中") >= 0)
        {
            if (_whole.Count == 0 && clause.StartsWith("其中"))
                (_whole, _isOfParts) = (_current, start == _sentence.Start);
            _listed.Clear();
        }
        if (clause.StartsWith("截至") || clause.StartsWith("截止"))
            _date = clause.TrimStart("截至截止到".AsSpan()).ToString();
        for (; next < _figures.Count && _figures[next].Start < end; next++)
        {
            Figure figure = _figures[next];
            ReadOnlySpan<char> lead = _text.AsSpan(from, figure.Start - from).Trim("、，。；： ".AsSpan());
            switch (figure.Kind)
            {
                case FigureKind.Money: Money(lead, figure, from); break;
                case FigureKind.Percent: Percent(lead, figure); break;
                default: Count(lead, figure, _text.AsSpan(figure.End, end - figure.End)); break;
            }
            from = figure.End;
        }
        Words(_text.AsSpan(from, end - from), from, isWhole: from == start, isFirst: start == 0, mark);
    }

    private void Money(ReadOnlySpan<char> lead, Figure figure, int from)
    {
        if (Change.Before(lead) is { } change)
        {
            SayOf(Compared(lead[..change.SubjectEnd], figure.Start), change, figure.Value, isPercent: false);
            return;
        }
        if (Change.Equal(lead) is { } equal)
        {
            SayOf(Compared(lead[..equal.SubjectEnd], figure.Start), equal, figure.Value, isPercent: false);
            return;
        }
        if (YearBefore(lead) is { } before)
        {
            // 比2024年80万元增加5万元: what it was; by how much it changed follows.
            _with = before.With;
            _current = Compared(lead[..before.Start], figure.Start);
            return;
        }
        EnterFund(lead, from);
        Lead read = Lead.Of(lead);
        // 上年末固定资产: the end of a year and no year.
        if (lead.IndexOf("上年末") >= 0)
            _date = "上年末";
        Subject? subject = (_count?.Measure == "performance-projects" && lead.IndexOf("涉及") >= 0 ? new Subject("performance-budget") : _subjects.Find(lead, read, isOpening: from == 0));
        _current = [];
        if (subject is null)
            return;
        _subjects.IsProcurement |= subject.Measure == "procurement";
        _subjects.ListsProjects |= subject.Measure == "performance-budget";
        if (subject.Measure is "performance-budget")
            _count = null;
        if (subject.HasPhases)
            _subjects.Topic = subject;
        string phase = subject.HasPhases ? Phase(subject, lead, read) : "";
        Add(subject, subject.Measure + phase, figure, read.Year);
        if (subject.Second is string second)
            Add(subject, second, figure, read.Year);
        _subjects.Open(lead);
    }

    /// <summary>What was planned or what was spent, where the words say which.</summary>
    private string Phase(Subject subject, ReadOnlySpan<char> lead, in Lead read)
    {
        if (read.IsSettled)
            return "/settled";
        if (read.IsInitial || (_around.IsFinal && read.IsBudget && (lead.EndsWith("预算为") || lead.EndsWith("预算数为") || lead.EndsWith("预算"))))
            return "/budgeted";
        // 2023年预算执行数为…，2024年预算安排…
        bool isBesideSettled = read.IsBudget && _found.Count > 0 && _found[^1].Measure == subject.Measure + "/settled" && _found[^1].Subject.Label == subject.Label;
        return isBesideSettled ? "/budgeted" : "";
    }

    private void Add(Subject subject, string measure, Figure figure, string? year)
    {
        var draft = new Draft(subject, measure, Sentence(figure.Start))
        {
            Value = figure.Value,
            Unit = figure.Unit,
            Period = year ?? _date ?? _around.Period,
        };
        _found.Add(draft);
        _current.Add(draft);
        if (_listed.Count < LongestList)
            _listed.Add(draft);
    }

    private void Percent(ReadOnlySpan<char> lead, Figure figure)
    {
        decimal value = figure.Value;
        if (Change.Before(lead) is { } change)
        {
            SayOf(Compared(lead[..change.SubjectEnd], figure.Start), change, value, isPercent: true);
        }
        else if (lead.LastIndexOf('占') is >= 0 and var of)
        {
            string whole = lead[(of + 1)..].Trim("的比重例为约：的 ".AsSpan()).ToString();
            foreach (Draft draft in Owner(lead[..of]))
                (draft.Share, draft.ShareOf) = (draft.Share ?? value, draft.ShareOf ?? (whole.Length > 0 ? whole : null));
        }
        else if (lead.IndexOf("完成") >= 0)
        {
            foreach (Draft draft in _current)
                draft.Completion ??= value;
        }
    }

    private void Count(ReadOnlySpan<char> lead, Figure figure, ReadOnlySpan<char> after)
    {
        Subject? subject = CountSubjects.Of(lead, figure, after, _count);
        // A list of vehicles by type goes on from its first count.
        _count = figure.Unit == "辆" && subject?.Label is not null && _count is not null ? _count : subject;
        _current = [];
        if (subject is not null)
            Add(subject, subject.Measure, figure, Lead.Of(lead).Year);
    }

    /// <summary>A clause without figures, or what stands behind its last one.</summary>
    private void Words(ReadOnlySpan<char> words, int at, bool isWhole, bool isFirst, char mark)
    {
        if (words.IsEmpty)
            return;
        if (Change.Equal(words) is { } equal)
        {
            bool each = words.IndexOf('均') >= 0 || words.IndexOf('都') >= 0;
            SayOf(each ? [.. _listed] : Compared(words[..equal.SubjectEnd], at), equal, null, isPercent: false);
        }
        else if (words.IndexOf("零增长") >= 0 || words.IndexOf("未发生变化") >= 0 || (_with is not null && Change.IsEqual(words)))
        {
            foreach (Draft draft in _current)
                draft.Compare(new Change("unchanged", _with, 0));
        }
        else if (Change.Comparator(words).With is string with)
        {
            _with = with;
        }
        else if (isWhole && _subjects.Classified(words) is { } classified)
        {
            _subjects.Topic = classified;
            _subjects.Open(words);
        }
        else if (isFirst && isWhole && mark is '：' or ':' or '。' && _subjects.Named(Lead.Of(words).Key) is { } subject)
        {
            _subjects.Topic = subject;
        }
    }

    private string Sentence(int at)
    {
        if (_sentence.End - _sentence.Start <= LongestSentence)
            return _kept ??= _text[_sentence.Start.._sentence.End].Trim();
        int start = Math.Max(_sentence.Start, at - LongestSentence / 2);
        return _text[start..Math.Min(_sentence.End, start + LongestSentence)].Trim();
    }
}
