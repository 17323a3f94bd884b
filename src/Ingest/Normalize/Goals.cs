using System.Globalization;
using Ingest.Recognize;

namespace Ingest.Normalize;

/// <summary>Splits numbered goals (绩效目标): <c>1.… 2.…</c>.</summary>
internal static class Goals
{
    /// <summary>One goal for each number, in order, without it; text before the first number, or without any, is a goal of its own.</summary>
    public static IReadOnlyList<string> Split(string printed)
    {
        var goals = new List<string>();
        int body = 0;
        for (int number = 1; ;)
        {
            (int at, int after) = FindNumber(printed, body, number);
            if (at < 0)
                break;
            Add(goals, printed.AsSpan(body, at - body));
            body = after;
            number++;
        }
        Add(goals, printed.AsSpan(body));
        return goals;
    }

    private static void Add(List<string> goals, ReadOnlySpan<char> text)
    {
        string goal = Folded.Prose(text.Trim().ToString());
        if (goal.Length > 0)
            goals.Add(goal);
    }

    /// <summary>Finds the next number where a goal can begin: at the start, on a new line, or behind the end of a sentence.</summary>
    private static (int At, int After) FindNumber(string text, int from, int number)
    {
        string printed = number.ToString(CultureInfo.InvariantCulture);
        for (int at = text.IndexOf(printed, from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(printed, at + 1, StringComparison.Ordinal))
        {
            int behind = at + printed.Length;
            if (behind >= text.Length || at > 0 && !"\n。；; 　".Contains(text[at - 1]))
                continue;
            char mark = text[behind];
            if (mark is '.' or '、' or '．' or ')' or '）')
            {
                // 1.5万元 is a figure.
                if (mark is '.' && behind + 1 < text.Length && char.IsAsciiDigit(text[behind + 1]))
                    continue;
                return (at, behind + 1);
            }
        }
        return (-1, -1);
    }
}
