using System.Text;

namespace Ingest.Normalize.Statements;

/// <summary>
/// What stands before a figure in its clause, reduced to what tells the subject: <c>2017年度一般公共预算财政拨款基本支出预算为</c> is
/// <c>一般公共财政拨款基本支出</c>, of the year 2017.
/// </summary>
/// <param name="Key">Without years, numbering, quotation marks, bracketed words and the words that every subject may carry.</param>
/// <param name="Year">The year printed, four digits.</param>
/// <param name="IsBudget">预算 stands in it, apart from the names of the funds.</param>
/// <param name="IsInitial">年初预算, 全年预算, 调整后预算.</param>
/// <param name="IsSettled">决算, 执行数.</param>
/// <param name="HasSum">合计, 共计, 总计, 金额: a sum that may be of anything.</param>
internal readonly record struct Lead(string Key, string? Year, bool IsBudget, bool IsInitial, bool IsSettled, bool HasSum)
{
    // Subjects are shorter; a long clause before a figure is looked at from its end.
    private const int Longest = 120;

    private static readonly (string Printed, string Key)[] Kept =
    [
        ("一般公共预算", "一般公共"), ("一般公共服务", "一般公共服务"), ("政府性基金预算", "政府性基金"), ("国有资本经营预算", "国有资本经营"), ("收、支", "收支"), ("收入、支出", "收支"), ("收入和支出", "收支"), ("收入支出", "收支"), ("收入总计、支出总计", "收支总计"), ("收入总计和支出总计", "收支总计"),
        ("年初结转", "年初结转"), ("年初财政拨款结转", "年初结转"), ("本年度", "本年"), ("固定资产", "固定资产"), ("资产总额", "资产总额"),
    ];

    private static readonly string[] Dropped =
        ["预算执行数", "执行数", "预算", "决算", "年初", "全年", "调整后", "年度", "当年", "总金额", "金额", "总额", "共计", "合计", "安排的", "安排", "预计", "均为", "各为", "约", "数", "为", "的", "是"];

    /// <summary>Reads what stands before a figure.</summary>
    public static Lead Of(ReadOnlySpan<char> text)
    {
        if (text.Length > Longest)
            text = text[^Longest..];
        var key = new StringBuilder(text.Length);
        string? year = null;
        bool budget = false, initial = false, settled = false, sum = false;
        int depth = 0;
        for (int i = 0; i < text.Length;)
        {
            char c = text[i];
            depth = Nesting.After(depth, c);
            if (depth == 0 && YearAt(text, i) is int digits and > 0)
            {
                year = text.Slice(i, 4).ToString();
                i += digits;
                continue;
            }
            if (depth > 0 || c is '）' or ')' or '》' or '“' or '”' or '"' or '‘' or '’' or ' ' || (key.Length == 0 && IsNumbering(c)))
            {
                i++;
                continue;
            }
            if (KeptAt(text[i..]) is { Printed: not null } kept)
            {
                key.Append(kept.Key);
                i += kept.Printed.Length;
                continue;
            }
            if (DroppedAt(text[i..]) is string word)
            {
                settled |= word is "决算" or "执行数" or "预算执行数";
                initial |= word is "年初" or "全年" or "调整后";
                budget |= word is "预算";
                sum |= word is "合计" or "共计" or "金额" or "总金额" or "总额";
                i += word.Length;
                continue;
            }
            key.Append(c);
            i++;
        }
        key.Replace("支出支出", "支出");
        return new Lead(key.ToString(), year, budget, initial && budget, settled, sum);
    }

    // 2017年, 2017年度; 年 and what follows it is dropped with the digits.
    private static int YearAt(ReadOnlySpan<char> text, int at)
    {
        if (text[at] is not ('1' or '2') || at + 4 >= text.Length || text[at + 4] != '年' || (at > 0 && char.IsAsciiDigit(text[at - 1])))
            return 0;
        for (int i = at; i < at + 4; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                return 0;
        }
        return at + 5 < text.Length && text[at + 5] == '度' ? 6 : 5;
    }

    private static bool IsNumbering(char c) => char.IsAsciiDigit(c) || c is '.' or '．' or '、' or '：' or ':';

    private static (string Printed, string Key) KeptAt(ReadOnlySpan<char> text)
    {
        if (text[0] is not ('一' or '政' or '国' or '收' or '年' or '本' or '资' or '固'))
            return default;
        foreach ((string printed, string key) in Kept)
        {
            if (text.StartsWith(printed, StringComparison.Ordinal))
                return (printed, key);
        }
        return default;
    }

    private static string? DroppedAt(ReadOnlySpan<char> text)
    {
        if ("预执决年全调当总金共合安约数为的是均各".IndexOf(text[0], StringComparison.Ordinal) < 0)
            return null;
        foreach (string word in Dropped)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
                return word;
        }
        return null;
    }
}
