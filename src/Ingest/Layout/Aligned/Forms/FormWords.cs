namespace Ingest.Layout.Aligned.Forms;

/// <summary>Labels that performance forms have in every format, as far as they tell where such a form stands.</summary>
internal static class FormWords
{
    private static readonly string[] Openings = ["项目编码", "项目代码", "项目编号", "项目名称"];

    // 绩效目标, 年度目标; 预算数, 资金总额; 其他资金; 主管部门, 实施单位; 项目期限.
    private static readonly string[] Ends = ["目标", "预算数", "总额", "资金", "部门", "单位", "期限", "用途", "计划", "名称", "编码"];

    // 一级指标 heads the list of indicators below the form, with 二级指标 or 三级指标 beside it.
    private static readonly string[] ListHeads = ["一级指标", "二级指标", "三级指标"];

    private const int LongestLabel = 14;

    /// <summary>Does a row begin a form?</summary>
    public static bool Opens(PrintedRow row) => Begins(row, '项') && Openings.Contains(Text(row.Chunks[0].Words[0]));

    /// <summary>Does a row hold the heads of a list of indicators?</summary>
    public static bool HeadsList(PrintedRow row)
    {
        int heads = 0;
        foreach (Chunk chunk in row.Chunks)
        {
            foreach (Word word in chunk.Words)
                heads += word.To - word.From == ListHeads[0].Length && ListHeads.Contains(Text(word)) ? 1 : 0;
        }
        return heads >= 2;
    }

    /// <summary>Is a cell's text a label of a form?</summary>
    public static bool IsLabel(string text)
    {
        if (text.Length > LongestLabel)
            return false;
        // 资金支出计划（%）
        ReadOnlySpan<char> bare = text;
        if (text.IndexOfAny(['（', '(']) is var note and > 0 && text[^1] is '）' or ')')
            bare = bare[..note];
        foreach (string end in Ends)
        {
            if (bare.EndsWith(end, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static bool Begins(PrintedRow row, char first) => row.Chunks[0].Words[0] is var word && word.Line.Glyphs[word.From].Text[0] == first;

    private static string Text(in Word word) => new Chunk([word]).Text;
}
