using System.Text.Json;
using Ingest.Certify;
using Ingest.Certify.Html;
using Ingest.Claim;
using Ingest.Deliver;
using Ingest.Model;

namespace Ingest.Commands;

/// <summary>What <c>ingest check</c> was asked for.</summary>
/// <param name="Paths">Files and folders.</param>
/// <param name="Format"><c>text</c>, <c>json</c> or <c>html</c>.</param>
/// <param name="Out">File or folder to write to; null for the terminal.</param>
/// <param name="IsAll">True to list exact identities too.</param>
/// <param name="Parallel">Documents read at once, from 1.</param>
/// <param name="IsVerbose">True to show what was thrown.</param>
internal sealed record CheckOptions(IReadOnlyList<string> Paths, string Format, string? Out, bool IsAll, int Parallel, bool IsVerbose)
{
    /// <summary>True where a folder or several paths are given, however many documents are found: it decides the form of what is written.</summary>
    public bool IsMany => Paths.Count > 1 || Directory.Exists(Paths[0]);
}

/// <summary>Certifies documents, one or many, side by side; what is said comes in the order of the paths.</summary>
internal sealed class CheckBatch(CheckOptions options, Registrations parts, Settings settings, Terminal terminal, TimeProvider clock)
{
    private readonly Vocabulary _words = new(parts.Kinds, parts.Measures);

    /// <summary>Runs it.</summary>
    /// <param name="stop">Ends it after the documents in work.</param>
    /// <returns>The process's exit code.</returns>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        FoundFiles found = Found();
        using IsolatedReading? isolated = ReaderCommand.Isolated(settings, found.Files.Count(static path => !ReadableFile.IsJson(path)), warm: 0);
        var pipeline = new Pipeline(parts.Readers, settings.Limits, settings.Retry, clock, settings.Vocabulary, isolated);
        var total = new CheckTotal();
        using CheckOutput output = CheckOutput.Of(options, found.Files.Count + found.Unreachable.Count, terminal);
        new BatchReport(terminal, options.IsVerbose).LeftOut(options.Format == "text" ? found.LeftOut : []);
        foreach (Unreachable unreachable in found.Unreachable)
            Count(new Checked(Path.GetFileName(unreachable.Path), null, null, Failure.OfPath(unreachable.Path, unreachable.Cause)), total, output);
        await foreach (Checked one in InOrder.Of(found.Files, options.Parallel, path => Check(path, pipeline), stop))
            Count(one, total, output);
        output.End(total);
        if (found.Files.Count + found.Unreachable.Count == 0)
            terminal.Errors.WriteLine("No document was found. 'ingest list formats' says which files are taken from a folder.");
        return total.Documents == found.Files.Count && total.IsClean ? ExitCodes.Good : ExitCodes.Some;
    }

    private void Count(Checked one, CheckTotal total, CheckOutput output)
    {
        total.Add(one);
        if (one.Failure is { } failure)
            ReadableFile.Refuse(failure, terminal, options.IsVerbose);
        output.Write(one);
    }

    /// <summary>Path to certificate; nothing is thrown, for the next document is to be served.</summary>
    private Checked Check(string path, Pipeline pipeline)
    {
        string name = Path.GetFileName(path);
        Attempt reading = ReadableFile.Open(path, pipeline);
        if (reading.Document is not { } document)
            return new Checked(name, null, null, reading.Failure);
        try
        {
            Certificate certificate = Certifier.Certify(document, _words, options.IsAll);
            return new Checked(name, certificate, options.Format == "html" ? Html(certificate, document, path, pipeline) : null, null);
        }
        catch (Exception e)
        {
            return new Checked(name, null, null, Failure.Of(Stage.Reading, e, name));
        }
    }

    private static byte[] Html(Certificate certificate, Document document, string path, Pipeline pipeline)
    {
        IReadOnlySet<int> numbers = HtmlCertificate.PagesOf(certificate);
        using var html = new MemoryStream();
        HtmlCertificate.Write(certificate, document, numbers.Count == 0 || ReadableFile.IsJson(path) ? new Dictionary<int, Read.PrintedPage>() : pipeline.PagesOf(path, document.DocumentId, numbers), html);
        return html.ToArray();
    }

    /// <summary>The files; of .json in folders only canonical documents, for other programs keep theirs there.</summary>
    private FoundFiles Found()
    {
        FoundFiles found = new FileFinder(parts.Readers.SelectMany(static reader => reader.Extensions).Append(".json")).Find(options.Paths, options.Out is { } folder ? [folder] : []);
        var named = options.Paths.Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        string[] others = [.. found.Files.Where(path => ReadableFile.IsJson(path) && !named.Contains(path) && !IsCanonical(path))];
        found.Files.RemoveAll(others.Contains);
        found.LeftOut.AddRange(others.Select(path => Path.GetFileName(path)));
        return found;
    }

    /// <summary>True where the JSON begins as a canonical document does: its first property is the schema's version, its second the id.</summary>
    private static bool IsCanonical(string path)
    {
        Span<byte> head = stackalloc byte[512];
        try
        {
            using FileStream stream = File.OpenRead(path);
            int length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            var json = new Utf8JsonReader(head[..length], isFinalBlock: false, default);
            return json.Read() && json.TokenType == JsonTokenType.StartObject && json.Read() && json.ValueTextEquals("schemaVersion"u8)
                && json.Read() && json.Read() && json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals("documentId"u8);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is taken, so that the reading says what is wrong.
            return true;
        }
    }
}

/// <summary>One document, certified, or why not.</summary>
/// <param name="FileName">Name without any folder.</param>
/// <param name="Certificate">Null where it could not be read.</param>
/// <param name="Html">The certificate as HTML, where that was asked for.</param>
/// <param name="Failure">Why it could not be read.</param>
internal sealed record Checked(string FileName, Certificate? Certificate, byte[]? Html, Failure? Failure);
