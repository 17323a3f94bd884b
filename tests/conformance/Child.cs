using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Ingest.Sinks.Conformance;

/// <summary>The process that is killed: does with a sink what <see cref="Scenario"/> says, and kills itself at a step.</summary>
internal static class Child
{
    /// <param name="arguments">Assembly and type of the <see cref="SinkUnderTest"/>, its place as JSON, the step's number from 1 (0: at none).</param>
    internal static async Task<int> Main(string[] arguments)
    {
        if (arguments.Length != 4)
        {
            await Console.Error.WriteLineAsync("This is run by the tests of sinks, which kill it.");
            return 2;
        }
        var sink = (SinkUnderTest)Activator.CreateInstance(Assembly.Load(arguments[0]).GetType(arguments[1], throwOnError: true)!)!;
        SinkPlace place = JsonSerializer.Deserialize<SinkPlace>(arguments[2])!;
        int last = int.Parse(arguments[3], CultureInfo.InvariantCulture), steps = 0;
        await Scenario.RunAsync(sink, place, Step, static number => Tell($"{Scenario.Acknowledged} {number}"));
        return 0;

        void Step(string name)
        {
            Tell($"{Scenario.Reached} {name}");
            if (Interlocked.Increment(ref steps) != last)
                return;
            // SIGKILL: nothing of this process runs on, no finally and no finalizer.
            Process.GetCurrentProcess().Kill();
            Thread.Sleep(Timeout.Infinite);
        }
    }

    private static void Tell(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }
}
