using System.Text.Json;
using Ingest.Deliver;
using Ingest.Model;

namespace Ingest.Commands;

/// <summary>A file to look at: a document of any format that is read, or the canonical JSON of one.</summary>
internal static class ReadableFile
{
    private const string CanonicalExtension = ".json";

    /// <summary>Reads it.</summary>
    /// <returns>Null where it cannot be read; the reason was said.</returns>
    public static Document? Read(string path, Registrations parts, Settings settings, Terminal terminal, bool isVerbose, TimeProvider clock)
    {
        Attempt reading = Open(path, new Pipeline(parts.Readers, settings.Limits, settings.Retry, clock, settings.Vocabulary));
        if (reading.Failure is { } failure)
            Refuse(failure, terminal, isVerbose);
        return reading.Document;
    }

    /// <summary>The same, with what went wrong in the reading and not yet said.</summary>
    public static Attempt Open(string path, Pipeline pipeline)
    {
        if (!File.Exists(path))
            return new Attempt(path, null, null, Failure.OfPath(path, new FileNotFoundException()));
        return IsJson(path) ? Canonical(path) : pipeline.Read(path);
    }

    /// <summary>Says why a file was not read.</summary>
    public static void Refuse(Failure failure, Terminal terminal, bool isVerbose)
    {
        terminal.Errors.WriteLine($"{failure.Code} {Terminal.Clean(failure.Message)}");
        if (isVerbose && failure.Cause is { } cause)
            terminal.Errors.WriteLine(cause);
    }

    /// <summary>True for a name that canonical JSON has.</summary>
    public static bool IsJson(string path) => Path.GetExtension(path).Equals(CanonicalExtension, StringComparison.OrdinalIgnoreCase);

    private static Attempt Canonical(string path)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            Document document = CanonicalJson.Read(stream);
            return new Attempt(path, document.DocumentId, CanonicalDocument.Of(document), null);
        }
        catch (JsonException e)
        {
            return new Attempt(path, null, null, new Failure(Disposition.Quarantine, "FILE-008",
                $"'{Path.GetFileName(path)}' is not the canonical JSON of a document: {e.Message} Give a file that 'ingest run' wrote, or the document itself.", Cause: e));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Attempt(path, null, null, Failure.Of(Stage.Opening, e, Path.GetFileName(path)));
        }
    }
}
