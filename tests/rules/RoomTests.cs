using System.Reflection;
using NetArchTest.Rules;

namespace Ingest.RulesTests;

public sealed class RoomTests
{
    // Telemetry is what everyone may report to. Read gives everyone its words; Claim opens files for it; then a document walks from left to right and never back.
    private static readonly string[] Rooms = ["Telemetry", "Read", "Claim", "Layout", "Recognize", "Normalize", "Validate", "Certify", "Ledger", "Deliver", "Isolate", "Watch", "Operate", "Commands"];

    private static readonly Assembly Program = typeof(Pipeline).Assembly;

    public static TheoryData<string, string> Forbidden()
    {
        var pairs = new TheoryData<string, string>();
        for (int room = 0; room < Rooms.Length; room++)
        {
            for (int later = room + 1; later < Rooms.Length; later++)
                pairs.Add(Rooms[room], Rooms[later]);
        }
        return pairs;
    }

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void A_room_knows_only_what_stands_before_it(string room, string later) =>
        AssertHolds(Types.InAssembly(Program).That().ResideInNamespace($"Ingest.{room}")
            .ShouldNot().HaveDependencyOn($"Ingest.{later}").GetResult(), $"{room} must not know {later}");

    [Theory]
    [InlineData("Read")]
    [InlineData("Layout")]
    [InlineData("Recognize")]
    [InlineData("Normalize")]
    [InlineData("Validate")]
    [InlineData("Certify")]
    public void A_room_does_not_know_the_sinks_or_the_pipeline(string room) =>
        AssertHolds(Types.InAssembly(Program).That().ResideInNamespace($"Ingest.{room}")
            .ShouldNot().HaveDependencyOnAny("Ingest.Sinks", "Ingest.Pipeline", "Ingest.Catalogue").GetResult(), $"{room} is a room of the journey");

    [Theory]
    [InlineData("AngleSharp", "Ingest.Read.Html")]
    [InlineData("MimeKit", "Ingest.Read.Html")]
    [InlineData("Microsoft.Data.Sqlite", "Ingest.Ledger")]
    [InlineData("UglyToad.PdfPig", "Ingest.Read.Pdf")]
    [InlineData("UtfUnknown", "Ingest.Read.Charset")]
    [InlineData("System.CommandLine", "Ingest.Commands")]
    [InlineData("Spectre.Console", "Ingest.Commands")]
    [InlineData("Microsoft.AspNetCore", "Ingest.Operate")]
    [InlineData("OpenTelemetry", "Ingest.Operate")]
    public void A_library_stays_in_its_room(string library, string room) =>
        AssertHolds(Types.InAssembly(Program).That().DoNotResideInNamespace(room).And().DoNotHaveName("Program")
            .ShouldNot().HaveDependencyOn(library).GetResult(), $"{library} belongs to {room}");

    [Theory]
    [InlineData("Npgsql", "Ingest.Sinks.Postgres")]
    [InlineData("DuckDB.NET", "Ingest.Sinks.DuckDb")]
    [InlineData("Microsoft.Data.Sqlite", "Ingest.Sinks.Sqlite")]
    [InlineData("SQLitePCL", "Ingest.Sinks.Sqlite")]
    [InlineData("CsvHelper", "Ingest.Sinks.Csv")]
    public void A_library_stays_in_its_sink(string library, string sink) =>
        AssertHolds(Types.InAssembly(typeof(Sinks.ISink).Assembly).That().DoNotResideInNamespace(sink)
            .ShouldNot().HaveDependencyOn(library).GetResult(), $"{library} belongs to {sink}");

    [Fact]
    public void Polly_stays_in_Deliver_and_the_pipeline() =>
        AssertHolds(Types.InAssembly(Program).That().DoNotResideInNamespace("Ingest.Deliver").And().DoNotHaveName("Pipeline")
            .ShouldNot().HaveDependencyOn("Polly").GetResult(), "Polly belongs to Deliver");

    [Fact]
    public void The_model_knows_nothing_and_the_sinks_only_the_model()
    {
        AssertHolds(Types.InAssembly(typeof(Model.Document).Assembly).ShouldNot().HaveDependencyOnAny("Ingest.Sinks", "Ingest.Read", "CsvHelper", "Microsoft.Data").GetResult(), "Model");
        AssertHolds(Types.InAssembly(typeof(Sinks.ISink).Assembly).ShouldNot().HaveDependencyOnAny("Ingest.Read", "Ingest.Pipeline", "Ingest.Normalize").GetResult(), "Sinks");
    }

    [Theory]
    [InlineData("Parquet", "Ingest.Sinks.Parquet")]
    [InlineData("DocumentFormat.OpenXml", "Ingest.Sinks.Xlsx")]
    [InlineData("System.Net.Http", "Ingest.Sinks.Webhook")]
    [InlineData("RabbitMQ", "Ingest.Sinks.RabbitMq")]
    [InlineData("System.Runtime.Loader", "Ingest.Sinks.Plugins")]
    public void A_library_of_a_sink_stays_in_its_folder(string library, string folder) =>
        AssertHolds(Types.InAssembly(typeof(Sinks.ISink).Assembly).That().DoNotResideInNamespace(folder)
            .ShouldNot().HaveDependencyOn(library).GetResult(), $"{library} belongs to {folder}");

    private static void AssertHolds(TestResult result, string rule) =>
        Assert.True(result.IsSuccessful, $"{rule}: {string.Join(", ", result.FailingTypeNames ?? [])}");
}
