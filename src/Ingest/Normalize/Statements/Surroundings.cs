namespace Ingest.Normalize.Statements;

/// <summary>What a paragraph is understood by besides its own words: its headings and the document.</summary>
internal sealed class Surroundings
{
    /// <summary>The document's fiscal year, four digits.</summary>
    public string? Period { get; init; }

    /// <summary>True for a final account: its 预算 beside 决算 are what was planned.</summary>
    public bool IsFinal { get; init; }

    /// <summary>What the heading above speaks of (因公出国（境）费); sentences below it may leave it out.</summary>
    public Subject? Topic { get; set; }

    /// <summary>The fund that a heading speaks of: sums below it are that fund's and not the body's. Null for all money.</summary>
    public string? Fund { get; private set; }

    /// <summary>The 类 that a heading or an earlier paragraph opens.</summary>
    public string? Class { get; set; }

    /// <summary>The 款 that an earlier paragraph opens.</summary>
    public string? Item { get; set; }

    /// <summary>True below a heading of 基本支出 or 机关运行经费: names of 类 and 款 are those of the economic classification.</summary>
    public bool IsEconomic { get; set; }

    /// <summary>True in the part 年度预算安排 of a project: its amounts are of the project, or of projects it names.</summary>
    public bool IsProjectBudget { get; set; }

    /// <summary>The project spoken of.</summary>
    public string? Project { get; set; }

    private int _fundLevel;

    /// <summary>Takes the fund that a heading names; headings of a deeper level stay within it.</summary>
    public void EnterFund(string heading, int level)
    {
        string? named = FundScope.Named(heading);
        if (named is not null || level <= _fundLevel)
            (Fund, _fundLevel) = (named is FundScope.GeneralPublic or FundScope.Fiscal ? null : named, level);
    }

    /// <summary>Forgets the classification and the topic of the section before.</summary>
    public void EnterSection() => (Topic, Class, Item, IsEconomic) = (null, null, null, false);
}
