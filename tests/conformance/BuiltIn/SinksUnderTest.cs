namespace Ingest.Sinks.Conformance.BuiltIn;

/// <summary>Every sink that comes with the program, as it is held to the contract. A new one is a class and a line here.</summary>
internal static class SinksUnderTest
{
    internal static IReadOnlyList<SinkUnderTest> All { get; } =
    [
        new JsonUnderTest(),
        new JsonlUnderTest(),
        new CsvUnderTest(),
        new DataPackageUnderTest(),
        new SqliteUnderTest(),
        new ParquetUnderTest(),
        new XlsxUnderTest(),
        new WebhookUnderTest(),
        new RabbitUnderTest(),
        new DuckDbUnderTest(),
        new PostgresUnderTest(),
    ];

    internal static SinkUnderTest Of(string type) => All.Single(sink => sink.Type == type);
}

/// <summary>A sink that comes with the program.</summary>
internal abstract class BuiltInUnderTest(string type) : SinkUnderTest
{
    public override string Type => type;

    public override ISink Create(SinkSettings settings) => BuiltInSinks.All.Single(sink => sink.Name == type).Create(settings);
}
