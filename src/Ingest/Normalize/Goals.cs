using System.Globalization;
using Ingest.Recognize;

namespace Ingest.Normalize;

/// <summary>Splits numbered goals (绩效目标): <c>1.… 2.…</c>, <c>目标1：… 目标2：…</c>, <c>（1）… （2）…</c>, <c>①… ②…</c>.</summary>
internal static class Goals
{
    // Before and behind the number; in the first style the mark behind it varies (1. 1、 1)).
    private static readonly (string Before, string Behind)[] Styles = [("", ".、．)）"), ("目标", "：:.、．"), ("（", "）"), ("(", ")"), ("①", "")];

    /// <summary>One goal for each number, in order, without it; text before the first number, or without any, is a goal of its own.</summary>
    public static IReadOnlyList<string> Split(string printed)
    {
        var goals = new List<string>();
        int style = StyleOf(printed), body = 0;
        for (int number = 1; ; number++)
        {
            (int at, int after) = FindNumber(printed, body, number, style);
            if (at < 0)
                break;
            Add(goals, printed.AsSpan(body, at - body));
            body = after;
        }
        Add(goals, printed.AsSpan(body));
        return goals;
    }

    /// <summary>The style whose first number stands first: 1. within （1）… does not split it.</summary>
    private static int StyleOf(string text)
    {
        (int best, int first) = (0, int.MaxValue);
        for (int style = 0; style < Styles.Length; style++)
        {
            int at = FindNumber(text, 0, 1, style).At;
            if (at >= 0 && at < first)
                (best, first) = (style, at);
        }
        return best;
    }

    private static void Add(List<string> goals, ReadOnlySpan<char> text)
    {
        string goal = Folded.Prose(text.Trim().ToString());
        if (goal.Length > 0)
            goals.Add(goal);
    }

    /// <summary>Finds the next number where a goal can begin: at the start, on a new line, or behind the end of a sentence.</summary>
    private static (int At, int After) FindNumber(string text, int from, int number, int style)
    {
        (string before, string behind) = Styles[style];
        string printed = behind.Length == 0 ? ((char)('①' + number - 1)).ToString() : before + number.ToString(CultureInfo.InvariantCulture);
        for (int at = text.IndexOf(printed, from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(printed, at + 1, StringComparison.Ordinal))
        {
            int after = at + printed.Length;
            if (at > 0 && !"\n。；; 　".Contains(text[at - 1]))
                continue;
            if (behind.Length == 0)
                return (at, after);
            if (after >= text.Length || !behind.Contains(text[after]))
                continue;
            // 1.5万元 is a figure.
            if (text[after] == '.' && after + 1 < text.Length && char.IsAsciiDigit(text[after + 1]))
                continue;
            return (at, after + 1);
        }
        return (-1, -1);
    }
}
