using Ingest.Endurance;
using Ingest.Endurance.Hostile;
using Ingest.Endurance.Kill;
using Ingest.Endurance.Soak;
using Ingest.Endurance.Watching;

// Trials of the whole program, as its users run it. Each ends with a line "N passed, N failed" and exit code 0 or 1.
var scenarios = new Dictionary<string, (string Says, Func<Trial, bool> Run)>(StringComparer.Ordinal)
{
    ["hostile"] = ("thousands of broken and hostile files, with good ones between them", HostileScenario.Run),
    ["kill"] = ("killed a hundred times, started again: every document exactly once", KillScenario.Run),
    ["kill-full-disk"] = ("the same, with results on a disk that is full from time to time", KillScenario.RunOnFullDisk),
    ["kill-flaky-sink"] = ("the same, with a sink more that fails one time in three", KillScenario.RunWithFlakySink),
    ["soak"] = ("twenty thousand documents in one run: memory, handles, throughput", SoakScenario.Run),
    ["watching"] = ("files that come slowly, locked, thousands at once, over a share that goes away", WatchingScenario.Run),
};
string[] options = [.. args.Skip(1)];
if (args.Length == 0 || !scenarios.TryGetValue(args[0], out var scenario) || options.Except(["--short", "--long", "--keep"]).Any())
{
    Console.Error.WriteLine("usage: ./build endure SCENARIO [--short|--long] [--keep]");
    foreach ((string name, (string says, _)) in scenarios)
        Console.Error.WriteLine($"  {name}  {says}");
    return 2;
}
return scenario.Run(new Trial(args[0], IsLong: options.Contains("--long"), IsKept: options.Contains("--keep"))) ? 0 : 1;
