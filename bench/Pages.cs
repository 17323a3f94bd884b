using System.ComponentModel;
using System.Diagnostics;
using Ingest.Deliver;
using Ingest.Model;
using Ingest.Read;
using UglyToad.PdfPig;

namespace Ingest.Bench;

/// <summary>
/// PDF files from bytes to canonical JSON on disk, warm, on one processor, beside two others on the same pages in the same run: PdfPig's
/// own parse (letters and paths), which we stand on, and <c>pdftotext -layout</c>, which gives text only. Machines are noisy: the ratios count.
/// </summary>
internal static class Pages
{
    private const int WarmUp = 6, Rounds = 9;

    public static void Measure(string folder)
    {
        // One processor for us and for what we start, where the system lets us choose.
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
            Process.GetCurrentProcess().ProcessorAffinity = 1;
        string[] paths = [.. Directory.GetFiles(folder, "*.pdf").Order(StringComparer.Ordinal)];
        SourceFile[] files = [.. paths.Select(static path => new SourceFile(Path.GetFileName(path), File.ReadAllBytes(path)))];
        string json = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var pipeline = new Pipeline(Catalogue.Readers, new ReadLimits(), new RetryOptions(), TimeProvider.System);
        int pages = Parse(files);
        var times = new List<(double Ours, double Floor, double? Text)>();
        for (int round = -WarmUp; round < Rounds; round++)
        {
            double ours = Seconds(() => WriteAll(pipeline, files, json));
            double floor = Seconds(() => Parse(files));
            double? text = round < 0 ? null : Text(paths);
            if (round >= 0)
                times.Add((ours, floor, text));
        }
        File.Delete(json);
        Console.WriteLine($"{files.Length} files, {pages} pages, medians of {Rounds} rounds on one processor");
        Console.WriteLine($"ours            {Median(times.Select(static t => t.Ours)),7:N3} s  {pages / Median(times.Select(static t => t.Ours)),7:N0} pages a second");
        Console.WriteLine($"PdfPig alone    {Median(times.Select(static t => t.Floor)),7:N3} s  ours takes {Median(times.Select(static t => t.Ours / t.Floor)):N2} times as long");
        if (times.All(static t => t.Text is not null))
            Console.WriteLine($"pdftotext       {Median(times.Select(static t => t.Text!.Value)),7:N3} s  ours takes {Median(times.Select(static t => t.Ours / t.Text!.Value)):N2} times as long");
        else
            Console.WriteLine("pdftotext is not installed (poppler-utils): left out.");
    }

    private static void WriteAll(Pipeline pipeline, SourceFile[] files, string json)
    {
        foreach (SourceFile file in files)
        {
            try
            {
                Document document = pipeline.Understand(file);
                using FileStream stream = File.Create(json);
                CanonicalJson.Write(document, stream);
            }
            catch (UnreadableException)
            {
                // The others count; PdfPig refuses the same files.
            }
        }
    }

    private static int Parse(SourceFile[] files)
    {
        int pages = 0;
        foreach (SourceFile file in files)
        {
            try
            {
                using var document = PdfDocument.Open(file.Bytes.ToArray(), new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
                for (int number = 1; number <= document.NumberOfPages; number++, pages++)
                {
                    UglyToad.PdfPig.Content.Page page = document.GetPage(number);
                    _ = page.Letters.Count + page.Paths.Count;
                }
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
            }
        }
        return pages;
    }

    private static double? Text(string[] paths)
    {
        try
        {
            return Seconds(() =>
            {
                foreach (string path in paths)
                {
                    using Process process = Process.Start(new ProcessStartInfo("pdftotext") { ArgumentList = { "-layout", path, OperatingSystem.IsWindows() ? "NUL" : "/dev/null" }, RedirectStandardError = true })!;
                    process.StandardError.ReadToEnd();
                    process.WaitForExit();
                }
            });
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static double Seconds(Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed.TotalSeconds;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
