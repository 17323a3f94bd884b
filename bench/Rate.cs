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

    /// <summary>Milliseconds for each room.</summary>
    public static void Rooms(string path)
    {
        var file = new SourceFile(Path.GetFileName(path), File.ReadAllBytes(path));
        IDocumentReader reader = Claimant.Of(file, Catalogue.Readers);
        RawDocument raw = Arranger.Arrange(reader.Read(file, new ReadLimits(), default), new ReadLimits());
        Recognized recognized = Recognizer.Recognize(raw);
        Document document = Normalizer.Normalize(recognized, file);
        Document validated = Validator.Validate(document);
        using var json = new MemoryStream();
        foreach ((string room, Action work) in new (string, Action)[]
        {
            ("(floor)", () => Floor(file)),
            // Pages are read while they are arranged: for PDF the two are one figure.
            ("read", () => Arranger.Arrange(reader.Read(file, new ReadLimits(), default), new ReadLimits())),
            ("recognize", () => Recognizer.Recognize(raw)),
            ("normalize", () => Normalizer.Normalize(recognized, file)),
            ("validate", () => Validator.Validate(document)),
            ("write", () => { json.SetLength(0); CanonicalJson.Write(validated, json); }),
        })
        {
            Run(WarmUp / 5, work, WarmUpRuns);
            (int count, double seconds) = Run(Counted / 3, work);
            long before = GC.GetAllocatedBytesForCurrentThread();
            work();
            Console.WriteLine($"{room,-10} {seconds / count * 1000,8:N2} ms {(GC.GetAllocatedBytesForCurrentThread() - before) / 1024.0,10:N0} KiB");
        }
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
