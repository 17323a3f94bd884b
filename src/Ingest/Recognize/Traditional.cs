namespace Ingest.Recognize;

/// <summary>
/// Traditional characters of the words that title and head tables (預算, 項目, 經費), as simplified ones: keys are compared in these. Only
/// words of the vocabularies; the text of a document keeps its characters.
/// </summary>
internal static class Traditional
{
    // Each followed by its simplified form (Unicode Unihan, kSimplifiedVariant).
    private const string Pairs =
        "預预決决單单項项類类編编碼码稱称總总計计額额財财撥拨業业補补級级屬属經经費费購购務务車车國国資资產产結结轉转餘余數数據据備备註注萬万億亿員员"
        + "處处運运維维護护訓训會会議议標标準准職职養养療疗衛卫險险應应機机關关門门構构設设績绩執执導导儲储歸归繳缴贈赠與与專专戶户貨货採采優优價价統统";

    /// <summary>The characters that have another form here.</summary>
    public static string Characters { get; } = new([.. Pairs.Where(static (_, i) => i % 2 == 0)]);

    /// <summary>The simplified form; any other character comes back as it is.</summary>
    public static char Simplify(char c)
    {
        int at = Characters.IndexOf(c, StringComparison.Ordinal);
        return at < 0 ? c : Pairs[2 * at + 1];
    }
}
