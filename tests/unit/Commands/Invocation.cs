using Ingest.Commands;
using Ingest.Sinks;
using Spectre.Console;

namespace Ingest.UnitTests.Commands;

/// <summary>The program with the test reader and a sink in memory, in a pipe.</summary>
internal sealed class Invocation
{
    // The test reader is known in this process alone.
    static Invocation()
    {
        Environment.SetEnvironmentVariable("INGEST_Isolation__InProcess", "true");
        // Sinks that fail here fail for good: nothing is gained by waiting as long as one does for a real one.
        Environment.SetEnvironmentVariable("INGEST_Retry__Delay", "00:00:00.002");
        Environment.SetEnvironmentVariable("INGEST_Watch__ScanInterval", "00:00:00.050");
        Environment.SetEnvironmentVariable("INGEST_Watch__SettleTime", "00:00:00.050");
    }

    private readonly StringWriter _output = new();

    private readonly StringWriter _errors = new();

    public MemorySink Sink { get; } = new();

    public LineReader Reader { get; } = new();

    public string Output => _output.ToString();

    public string Errors => _errors.ToString();

    public Registrations Parts => new(
        [Reader],
        [new SinkRegistration("json", "keeps documents in memory", _ => Sink), new SinkRegistration("sqlite", "the same", _ => new MemorySink())],
        [("revenue", "收入总表")], [("total", "合计")], [("sum", "合计 = 各项之和")]);

    public Task<int> RunAsync(params string[] arguments)
    {
        IAnsiConsole screen = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(_output) });
        screen.Profile.Width = 300;
        return CommandLine.RunAsync(arguments, Parts, new Terminal(screen, _output, _errors, false, false), TimeProvider.System);
    }
}
