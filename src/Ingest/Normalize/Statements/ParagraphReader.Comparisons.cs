namespace Ingest.Normalize.Statements;

// What comparisons and reasons are said of.
internal sealed partial class ParagraphReader
{
    /// <summary>The statements that a comparison at an index is of, by the words before it; none where they name something else.</summary>
    private List<Draft> Compared(ReadOnlySpan<char> words, int at)
    {
        words = Own(words);
        Lead lead = Lead.Of(words);
        if (words.IsEmpty || lead.Key.Length == 0 || lead.Key is "本" or "本年" or "支出" or "收入" or "同")
            return _current;
        if ((_subjects.Classified(words) ?? _subjects.Named(lead.Key)) is not { } subject)
            return [];
        // 公务接待费比上年下降5%，预算数为3万元.
        if (subject.HasPhases)
            _subjects.Topic = subject;
        if (Stated(subject) is { Count: > 0 } stated)
            return _current = stated;
        // 与上年相比，财政拨款支出增加…: the same total in other words.
        if (_with is not null && _current.Count > 0 && subject.IsTotal && _current[0].Subject.IsTotal)
            return _current;
        string sentence = Sentence(at), period = lead.Year ?? _around.Period ?? "";
        List<Draft> created = [new Draft(subject, subject.Measure + (subject.HasPhases && lead.IsSettled ? "/settled" : ""), sentence) { Period = period.Length > 0 ? period : null }];
        if (subject.Second is string second)
            created.Add(new Draft(subject, second, sentence) { Period = created[0].Period });
        _found.AddRange(created);
        return _current = created;
    }

    // 比2024年, 较上年预算数, with an amount behind it.
    private static (string With, int Start)? YearBefore(ReadOnlySpan<char> lead) =>
        Change.Comparator(lead) is { With: string with, Start: var start } && (char.IsAsciiDigit(with[0]) || with[0] is '上' or '去') && with.Contains('年', StringComparison.Ordinal) ? (with, start) : null;

    /// <summary>What a share is of, by the words before 占: the current ones where they name nothing else.</summary>
    private List<Draft> Owner(ReadOnlySpan<char> words)
    {
        words = Own(words.TrimEnd("所约其共".AsSpan()));
        string key = Lead.Of(words).Key;
        if (key.Length == 0 || key is "支出" or "收入")
            return _current;
        return (_subjects.Classified(words) ?? _subjects.Named(key)) is { } subject ? Stated(subject) : [];
    }

    // The ones that the paragraph opened last for a subject.
    private List<Draft> Stated(Subject subject)
    {
        for (int i = _found.Count - 1; i >= 0 && i >= _found.Count - LongestList; i--)
        {
            if (_found[i].Subject.Measure != subject.Measure || _found[i].Subject.Label != subject.Label)
                continue;
            // The two of one figure stand one behind the other.
            return i > 0 && _found[i].Subject.Second is not null ? [_found[i - 1], _found[i]] : [_found[i]];
        }
        return [];
    }

    private void SayOf(List<Draft> drafts, Change change, decimal? size, bool isPercent)
    {
        // 增加-5万元 is a decrease.
        bool turned = size < 0 && change.Direction is not null;
        string? direction = size == 0 ? "unchanged" : turned ? (change.Direction == "increase" ? "decrease" : "increase") : change.Direction;
        foreach (Draft draft in drafts)
        {
            draft.Compare(change with { Direction = isPercent && size == 0 ? null : direction, ComparedWith = change.ComparedWith ?? _with });
            if (isPercent)
                draft.Percent ??= size is decimal percent ? Math.Abs(percent) : null;
            else
                draft.Delta ??= size is decimal delta ? Math.Abs(delta) : null;
        }
    }

    /// <summary>Gives a reason to the statements it is of: the current ones, or those that the words before it name.</summary>
    private void Explain(int start, int end, bool isBehindFigure, string reason)
    {
        // Broken off at the end of a page: no reason is better than half a one.
        if (reason.Length == 0 || (reason.Length < ShortestReason && _text.EndsWith(reason, StringComparison.Ordinal)))
            return;
        ReadOnlySpan<char> head = _text.AsSpan(start, end - start);
        // 主要变动原因是…: the word belongs to the reason.
        if (head.EndsWith("主要"))
            head = head[..^2];
        head = head.TrimEnd("的其".AsSpan());
        Change? change = Change.Unequal(head) ?? Change.Before(head);
        ReadOnlySpan<char> words = Own(change is { } found ? head[..Math.Min(found.SubjectEnd, head.Length)] : head);
        string key = Lead.Of(words).Key;
        List<Draft> drafts = key.Length == 0 || key is "本" or "本年" || words.IndexOf("变动") >= 0 || words.IndexOf("变化") >= 0 ? _current
            : _subjects.Named(key) is { } subject ? Stated(subject)
            // 增长8.8%主要是因…: what stands before the words is the figure itself.
            : isBehindFigure ? _current : [];
        foreach (Draft draft in drafts)
        {
            if (change is { } said)
                draft.Compare(said);
            draft.Reason ??= reason;
        }
    }

    private static ReadOnlySpan<char> Own(ReadOnlySpan<char> words)
    {
        words = words.Trim("、，。；： ”“".AsSpan());
        if (words.StartsWith("其中"))
            words = words[2..].TrimStart("：:，".AsSpan());
        foreach (string word in (ReadOnlySpan<string>)["本年数", "本年度", "本年", "决算数", "支出决算数", "支出决算", "收入决算数", "收入决算", "预算数", "支出预算数", "收入预算数", "年初预算", "预算", "决算", "数", "同比", "总体", "各", "均", "额", "相比", "相比较", "对比"])
        {
            if (words.SequenceEqual(word))
                return [];
        }
        return words;
    }
}
