using System.Diagnostics;
using System.IO.Compression;
using System.Xml;
using Ingest.Claim;
using Ingest.Deliver;
using Ingest.Layout;
using Ingest.Model;
using Ingest.Normalize;
using Ingest.Read;
using Ingest.Recognize;
using Ingest.Validate;

namespace Ingest.Bench;

/// <summary>Documents a second on one thread, after a warm-up that lets the compiler finish.</summary>
internal static class Rate
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15), Counted = TimeSpan.FromSeconds(6);

    // Methods are compiled well after 30 calls, in the background.
    private const int WarmUpRuns = 120;

    private const int Turns = 40;

    private static readonly string[] Understanding = ["recognize", "normalize", "validate", "inspect"];

    /// <summary>From bytes in memory to canonical JSON in memory.</summary>
    public static void Measure(string path)
    {
        var pipeline = new Pipeline(Catalogue.Readers, new ReadLimits(), new RetryOptions(), TimeProvider.System);
        var file = new SourceFile(Path.GetFileName(path), File.ReadAllBytes(path));
        using var json = new MemoryStream();
        Run(WarmUp, One, WarmUpRuns);
        GC.Collect();
        double cpu = Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;
        (int count, double seconds) = Run(Counted, One);
        cpu = Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds - cpu;
        Console.WriteLine($"{file.FileName,-28} {file.Bytes.Length,9:N0} bytes → {json.Length,9:N0} of JSON: {count / cpu,7:N1} documents a second of processor time, {count / seconds,7:N1} by the clock");

        void One()
        {
            json.SetLength(0);
            CanonicalJson.Write(pipeline.Understand(file), json);
        }
    }

    /// <summary>Milliseconds of processor time for each room, and how many times the floor they take together.</summary>
    /// <remarks>The rooms take turns, so that a slow moment of the machine falls on all of them. The fastest turn is given: neighbours only add.</remarks>
    public static void Rooms(string path)
    {
        var file = new SourceFile(Path.GetFileName(path), File.ReadAllBytes(path));
        IDocumentReader reader = Claimant.Of(file, Catalogue.Readers);
        RawDocument raw = Arranger.Arrange(reader.Read(file, new ReadLimits(), default), new ReadLimits());
        Recognized recognized = Recognizer.Recognize(raw);
        Document document = Normalizer.Normalize(recognized, file);
        Document validated = Validator.Validate(document);
        using var json = new MemoryStream();
        (string Name, Action Work)[] rooms =
        [
            ("(floor)", () => Floor(file)),
            ("claim", () => Claimant.Of(file, Catalogue.Readers)),
            // Pages are read while they are arranged: for PDF the two are one figure.
            ("read", () => Arranger.Arrange(reader.Read(file, new ReadLimits(), default), new ReadLimits())),
            ("recognize", () => Recognizer.Recognize(raw)),
            ("normalize", () => Normalizer.Normalize(recognized, file)),
            ("validate", () => Validator.Validate(document)),
            ("inspect", () => Inspector.Inspect(validated)),
            ("write", () => { json.SetLength(0); CanonicalJson.Write(validated, json); }),
        ];
        foreach ((_, Action work) in rooms)
            Run(WarmUp / 5, work, WarmUpRuns);
        double[][] turns = [.. rooms.Select(static _ => new double[Turns])];
        for (int turn = 0; turn < Turns; turn++)
        {
            for (int room = 0; room < rooms.Length; room++)
                turns[room][turn] = Milliseconds(rooms[room].Work);
        }
        double[] fastest = [.. turns.Select(static one => one.Min())];
        for (int room = 0; room < rooms.Length; room++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            rooms[room].Work();
            Console.WriteLine($"{rooms[room].Name,-10} {fastest[room],8:N2} ms {(GC.GetAllocatedBytesForCurrentThread() - before) / 1024.0,10:N0} KiB");
        }
        double all = fastest.Skip(1).Sum(), understanding = rooms.Zip(fastest).Where(static room => Understanding.Contains(room.First.Name)).Sum(static room => room.Second);
        Console.WriteLine($"{"all",-10} {all,8:N2} ms{(fastest[0] > 0 ? $", {all / fastest[0]:N2} times the floor" : "")}; understanding adds {understanding / (all - understanding):P1} to reading and writing");
    }

    private static double Milliseconds(Action work)
    {
        const int Runs = 5;
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        for (int i = 0; i < Runs; i++)
            work();
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / Runs;
    }

    /// <summary>What no reader of Word documents can undercut, to tell a slow machine from a slow program: inflate the body and step through its XML.</summary>
    private static void Floor(SourceFile file)
    {
        if (file.Extension != ".docx")
            return;
        using var archive = new ZipArchive(new MemoryStream(file.Bytes.ToArray()));
        using var xml = XmlReader.Create(archive.GetEntry("word/document.xml")!.Open());
        while (xml.Read())
        {
        }
    }

    private static (int Count, double Seconds) Run(TimeSpan time, Action work, int fewest = 1)
    {
        var clock = Stopwatch.StartNew();
        int count = 0;
        do
        {
            work();
            count++;
        }
        while (clock.Elapsed < time || count < fewest);
        return (count, clock.Elapsed.TotalSeconds);
    }
}
