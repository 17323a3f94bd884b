using Ingest.Recognize.Kinds;

namespace Ingest.Recognize;

/// <summary>Every table kind, the more special before the more general: the first that a title names is taken.</summary>
internal static class TableKinds
{
    /// <summary>In order of precedence.</summary>
    public static IReadOnlyList<TableKind> All { get; } =
    [
        new ThreePublicExpenditure(),
        new OperatingCost(),
        new SelfEvaluation(),
        new DepartmentPerformance(),
        new ProjectPerformance(),
        new Procurement(),
        new Assets(),
        new Organizations(),
        new GovernmentFundExpenditure(),
        new StateCapitalExpenditure(),
        new GeneralPublicBasicExpenditure(),
        new FiscalBasicExpenditure(),
        new ProjectList(),
        new GeneralPublicExpenditure(),
        new FiscalAppropriationSummary(),
        new FiscalAppropriationExpenditure(),
        new RevenueExpenditureSummary(),
        new Revenue(),
        new Expenditure(),
    ];

    /// <summary>The best fitting kind, and how sure it is.</summary>
    public static (string Kind, decimal Confidence) Best(string? title, TableShape shape)
    {
        string? key = title is null ? null : Folded.Key(title);
        var headers = new HeaderWords(shape);
        (string Kind, decimal Confidence) best = (TableKind.Unknown, 0);
        foreach (TableKind kind in All)
        {
            decimal confidence = kind.Confidence(key, headers);
            // A title outranks headers, and the first kind it names outranks the next: 机关运行经费支出表 is also a 支出表.
            if (confidence >= TableKind.ByTitle)
                return (kind.Id, confidence);
            if (confidence > best.Confidence)
                best = (kind.Id, confidence);
        }
        return best;
    }
}
