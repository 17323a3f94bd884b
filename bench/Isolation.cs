using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Ingest.Bench;

/// <summary>What reading in processes of their own costs: the published program over the same documents, apart and in its own process, on one reader and on two, in turns.</summary>
internal static class Isolation
{
    private const int Rounds = 5;

    /// <summary>Measures it.</summary>
    /// <param name="model">A document; copies of it differ in bytes that say nothing.</param>
    /// <param name="copies">How many.</param>
    /// <param name="program">The published program.</param>
    public static void Measure(string model, int copies, string program)
    {
        if (!File.Exists(program))
        {
            Console.Error.WriteLine($"{program} is not there. './build run list sinks' makes it.");
            return;
        }
        string root = Directory.CreateTempSubdirectory("ingest-isolation-").FullName;
        try
        {
            string documents = Directory.CreateDirectory(Path.Combine(root, "documents")).FullName;
            for (int i = 0; i < copies; i++)
                File.WriteAllBytes(Path.Combine(documents, string.Create(CultureInfo.InvariantCulture, $"{i:D5}{Path.GetExtension(model)}")), Copy(File.ReadAllBytes(model), Path.GetExtension(model), i));
            (string Says, string[] Arguments)[] ways =
            [
                ("in its own process, one reader", ["--in-process", "--parallel", "1"]),
                ("apart, one reader", ["--parallel", "1"]),
                ("in its own process, two readers", ["--in-process", "--parallel", "2"]),
                ("apart, two readers", ["--parallel", "2"]),
            ];
            var times = ways.ToDictionary(static way => way.Says, static _ => new List<double>());
            for (int round = 0; round <= Rounds; round++)
            {
                foreach ((string says, string[] arguments) in ways)
                {
                    double seconds = Run(program, documents, Path.Combine(root, "out"), arguments);
                    // The first round warms the disk.
                    if (round > 0)
                        times[says].Add(seconds);
                }
            }
            Report(model, copies, ways, times);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static void Report(string model, int copies, (string Says, string[] Arguments)[] ways, Dictionary<string, List<double>> times)
    {
        Console.WriteLine($"{copies} copies of {Path.GetFileName(model)}, whole program, json sink, medians of {Rounds} rounds in turns");
        foreach ((string says, _) in ways)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{says,-34} {Median(times[says]),7:0.00} s  {copies / Median(times[says]),7:0.0} a second"));
        // Ratios of neighbours in time: what the machine does to one it does to the other.
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"apart / own, one reader:   {Ratio(times[ways[1].Says], times[ways[0].Says]):0.00}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"apart / own, two readers:  {Ratio(times[ways[3].Says], times[ways[2].Says]):0.00}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"two readers give {Ratio(times[ways[1].Says], times[ways[3].Says]):0.00} times what one gives, apart"));
    }

    private static double Run(string program, string documents, string results, string[] arguments)
    {
        if (Directory.Exists(results))
            Directory.Delete(results, recursive: true);
        var start = new ProcessStartInfo("dotnet", [program, "run", documents, "--out", results, "--sink", "json", .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var watch = Stopwatch.StartNew();
        using Process process = Process.Start(start)!;
        Task<string> said = process.StandardOutput.ReadToEndAsync(), warned = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        double seconds = watch.Elapsed.TotalSeconds;
        return process.ExitCode == 0 ? seconds : throw new InvalidOperationException($"The program ended with {process.ExitCode}: {warned.Result}{said.Result}");
    }

    // Other bytes, the same document: the archive's comment (APPNOTE 4.3.16), a comment behind a PDF's end or an HTML's.
    private static byte[] Copy(byte[] model, string extension, int number)
    {
        byte[] mark = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number:D8}"));
        if (extension == ".docx")
        {
            byte[] made = [.. model, .. mark];
            BinaryPrimitives.WriteUInt16LittleEndian(made.AsSpan(model.Length - 2), (ushort)mark.Length);
            return made;
        }
        return extension == ".pdf" ? [.. model, .. "\n%"u8, .. mark, .. "\n%%EOF\n"u8] : [.. model, .. "<!--"u8, .. mark, .. "-->\n"u8];
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    private static double Ratio(List<double> some, List<double> others) => Median(some.Zip(others, static (one, other) => one / other));
}
