using System.Diagnostics;
using Ingest.Fuzz;
using SharpFuzz;

// The three uses of this program; `./build fuzz` says how they go together.
switch (args)
{
    // Under afl-fuzz: one input after the other, in a process that is started anew where one ends it.
    case ["run", string target]:
        Fuzzer.OutOfProcess.Run(stream =>
        {
            using var input = new MemoryStream();
            stream.CopyTo(input);
            Judged(target, input.ToArray());
        });
        return 0;

    // Makes the branches of assemblies count. Not for those that this process has loaded: run it from a copy.
    case ["instrument", .. string[] assemblies]:
        foreach (string assembly in assemblies)
            Console.WriteLine($"{Path.GetFileName(assembly)}: {Fuzzer.Instrument(assembly, static _ => true, Options.Value).Count()} types");
        return 0;

    // Each file once, to see what happens.
    case ["try", string target, .. string[] files]:
        int findings = 0;
        foreach (string file in files)
        {
            var watch = Stopwatch.StartNew();
            string outcome;
            try
            {
                outcome = FuzzTarget.Run(target, File.ReadAllBytes(file)) ?? "document";
            }
            catch (Exception e)
            {
                findings++;
                outcome = e.ToString();
            }
            Console.WriteLine($"{Path.GetFileName(file)}\t{watch.ElapsedMilliseconds} ms\t{outcome}");
        }
        Console.WriteLine($"{files.Length} files, {findings} findings");
        return findings == 0 ? 0 : 1;

    // A Word document as the text that is fuzzed.
    case ["open", string archive, string text]:
        File.WriteAllBytes(text, OpenPackage.Open(File.ReadAllBytes(archive)));
        return 0;

    default:
        Console.Error.WriteLine($"usage: Ingest.Fuzz run|try TARGET [FILE…] | instrument ASSEMBLY… | open DOCX TEXT. Targets: {string.Join(' ', FuzzTarget.Targets)}");
        return 2;
}

// Processor time and not the clock's: others work on the machine. The first inputs of a process pay for compiling what they run.
static void Judged(string target, byte[] input)
{
    TimeSpan before = Environment.CpuUsage.TotalTime;
    FuzzTarget.Run(target, input);
    TimeSpan took = Environment.CpuUsage.TotalTime - before;
    if (took > TimeSpan.FromSeconds(4))
        throw new TimeoutException($"{input.Length} bytes took {took.TotalSeconds:0.0} s.");
}
