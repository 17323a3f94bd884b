using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Ingest.Sinks.Conformance;

/// <summary>Runs <see cref="Scenario"/> in a process of its own, which kills itself at a step.</summary>
/// <param name="Steps">The names of the steps that were reached, in order.</param>
/// <param name="Acknowledged">How many deliveries were acknowledged.</param>
/// <param name="Ended">True where it came to the scenario's end.</param>
/// <param name="Errors">What it wrote to its standard error.</param>
internal sealed record KilledChild(IReadOnlyList<string> Steps, int Acknowledged, bool Ended, string Errors)
{
    /// <summary>Starts it and waits for its end. It finds what it needs where this process does: libraries and frameworks are those of the test project that runs.</summary>
    internal static async Task<KilledChild> RunAsync(SinkUnderTest sink, SinkPlace place, int step)
    {
        Type type = sink.GetType();
        string dependencies = ((string)AppContext.GetData("APP_CONTEXT_DEPS_FILES")!).Split(';')[0];
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in new[]
        {
            "exec", "--depsfile", dependencies, "--runtimeconfig", dependencies.Replace(".deps.json", ".runtimeconfig.json", StringComparison.Ordinal), typeof(KilledChild).Assembly.Location,
            type.Assembly.FullName!, type.FullName!, JsonSerializer.Serialize(place), step.ToString(CultureInfo.InvariantCulture),
        })
            start.ArgumentList.Add(argument);
        // It lives for half a second: compiling hot methods well does not pay.
        start.Environment["DOTNET_TieredPGO"] = "0";
        using Process child = Process.Start(start) ?? throw new InvalidOperationException("dotnet could not be started.");
        Task<string> errors = child.StandardError.ReadToEndAsync();
        string[] lines = (await child.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        await child.WaitForExitAsync();
        return new(
            [.. lines.Where(static line => line.StartsWith(Scenario.Reached, StringComparison.Ordinal)).Select(static line => line[(Scenario.Reached.Length + 1)..])],
            lines.Count(static line => line.StartsWith(Scenario.Acknowledged, StringComparison.Ordinal)),
            child.ExitCode == 0,
            await errors);
    }
}
