namespace Ingest.Validate.Plausibility;

/// <summary>Every anomaly that is looked for.</summary>
internal static class Oddities
{
    /// <summary>In the order of their findings.</summary>
    public static IReadOnlyList<Oddity> All { get; } =
    [
        new CodeUnderAnotherName(),
        new CodeOfNoClass(),
        new AmountsOfAnotherMagnitude(),
        new AssetBeyondPrice(),
        new AssetsBeyondExpenditure(),
        new TargetAboveHundred(),
        new TargetWithLostSign(),
        new TargetWithoutYuan(),
        new PaymentAfterDeadline(),
        new PriceTimesCount(),
        new CountGivenTwice(),
        new ProjectOfEarlierYear(),
        new YearComparedWithItself(),
        new TotalWithoutCents(),
        new SectionWithoutText(),
        new HeadingInLastCell(),
        new PageNumberInText(),
        new LostCharacters(),
        new UnfilledTemplate(),
        new FigureWithoutUnit(),
    ];
}
