namespace Ingest.Validate.Checks;

/// <summary>What a share is printed to be of (占本年支出合计的…, 占“三公”经费支出的…).</summary>
internal static class StatedWhole
{
    // Longer words first. Whatever else stands in the words (教育支出, 项目支出, 某某经费) makes them a part, whose whole no summary prints.
    private static readonly string[] Plain =
        ["一般公共预算", "财政拨款", "一般公共", "收入", "支出", "预算", "决算", "合计", "总计", "总额", "金额", "年度", "本年", "当年", "全年", "全部", "部门", "单位", "安排", "总", "年", "本", "数", "的"];

    /// <summary>The measure of a cost that the text states by itself; null for the body's revenue or expenditure, and for what is not known.</summary>
    public static string? CostOf(string whole) => Rest(whole) switch
    {
        "三公经费" => "three-public",
        "政府采购" => "procurement",
        _ => null,
    };

    /// <summary><c>revenue</c> or <c>expenditure</c> where the whole is that of the body; null for a part of it.</summary>
    public static string? SideOf(string whole) =>
        Rest(whole).Length > 0 ? null : whole.Contains("收入", StringComparison.Ordinal) ? "revenue" : whole.Contains("支出", StringComparison.Ordinal) ? "expenditure" : null;

    // What is left without the words that every whole may carry; of hostile length, all of it.
    private static string Rest(string whole)
    {
        const int Longest = 60;
        if (whole.Length > Longest)
            return whole;
        string rest = string.Concat(whole.Where(static c => !char.IsAsciiDigit(c) && c is not ('“' or '”' or '"' or ' ')));
        foreach (string word in Plain)
            rest = rest.Replace(word, "", StringComparison.Ordinal);
        return rest;
    }
}
