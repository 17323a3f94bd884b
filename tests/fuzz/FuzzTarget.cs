using Ingest.Model;
using Ingest.Read;

namespace Ingest.Fuzz;

/// <summary>What is fuzzed: bytes to a document and its JSON, in process. Compiled into the unit tests too, which run every kept file.</summary>
internal static class FuzzTarget
{
    /// <summary>Names of the targets; each is the ending of the file that the bytes are given out for.</summary>
    public static IReadOnlyList<string> Targets { get; } = ["docx", "html", "mhtml", "pdf", "txt"];

    /// <summary>Small, so that what is merely large is refused at once and the time goes to what is odd.</summary>
    public static ReadLimits Limits { get; } = new() { MaxBytes = 1 << 20, MaxExpandedBytes = 16 << 20, MaxCells = 20_000, MaxPages = 50 };

    /// <summary>Reads the bytes as the program would. What comes out of it as an exception is a finding.</summary>
    /// <param name="target">One of <see cref="Targets"/>.</param>
    /// <param name="input">For docx also a package written as text (<see cref="OpenPackage"/>), which can be changed without breaking a checksum.</param>
    /// <returns>The code of the refusal; null where there is a document.</returns>
    public static string? Run(string target, byte[] input)
    {
        byte[] bytes = target == "docx" && OpenPackage.Is(input) ? OpenPackage.Close(input) : input;
        var pipeline = new Pipeline(Catalogue.Readers, Limits, new Deliver.RetryOptions(), TimeProvider.System);
        try
        {
            Document document = pipeline.Understand(new SourceFile($"fuzz.{target}", bytes));
            // As it crosses the pipe between reader and service: written, and read again.
            using var json = new MemoryStream();
            CanonicalJson.WriteLine(document, json);
            _ = CanonicalJson.Read(json.GetBuffer().AsSpan(0, (int)json.Length));
            // The sum is the promise of every document: what is lost is said.
            if (document.Conservation.Lost != 0 && document.Problems.All(static problem => problem.Severity != Severity.Error))
                throw new InvalidOperationException($"{document.Conservation.Lost} characters were lost, and no problem says so.");
            return null;
        }
        catch (UnreadableException e)
        {
            return e.Code;
        }
    }
}
