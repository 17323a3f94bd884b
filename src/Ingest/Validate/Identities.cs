using Ingest.Validate.Checks;

namespace Ingest.Validate;

/// <summary>Every identity that is checked.</summary>
internal static class Identities
{
    /// <summary>In the order of the certificate: within a table first, then between tables.</summary>
    public static IReadOnlyList<Identity> All { get; } =
    [
        new TotalRevenueEqualsTotalExpenditure(),
        new CurrentRevenueEqualsItsItems(),
        new CurrentExpenditureEqualsItsItems(),
        new TotalRevenueEqualsCurrentAndCarriedIn(),
        new TotalExpenditureEqualsCurrentAndCarriedOut(),
        new RevenueColumns(),
        new CurrentRevenueColumns(),
        new ExpenditureColumns(),
        new ClassifiedExpenditureColumns(),
        new FundColumns(),
        new BasicExpenditureColumns(),
        new ParentEqualsChildren(),
        new TotalEqualsClasses(),
        new RevenueTableEqualsSummary(),
        new ExpenditureTableEqualsSummary(),
        new BasicTableEqualsBasicColumn(),
        new GeneralPublicTableEqualsFundColumn(),
        new ThreePublicEqualsItsItems(),
        new VehiclesEqualPurchaseAndRunning(),
        new ProjectBudgetEqualsItsFunds(),
        new ProjectsEqualProjectExpenditure(),
    ];
}
