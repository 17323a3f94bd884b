using System.Text.Json;
using Ingest.Deliver;
using Ingest.Model;

namespace Ingest.Commands;

/// <summary>A file to look at: a document of any format that is read, or the canonical JSON of one.</summary>
internal static class ReadableFile
{
    /// <summary>Reads it.</summary>
    /// <returns>Null where it cannot be read; the reason was said.</returns>
    public static Document? Read(string path, Registrations parts, Settings settings, Terminal terminal, bool isVerbose, TimeProvider clock)
    {
        if (!File.Exists(path))
            return Refuse(Failure.OfPath(path, new FileNotFoundException()), terminal, isVerbose);
        if (Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase))
            return Canonical(path, terminal, isVerbose);
        Attempt reading = new Pipeline(parts.Readers, settings.Limits, settings.Retry, clock, settings.Vocabulary).Read(path, CancellationToken.None);
        return reading.Document ?? Refuse(reading.Failure!, terminal, isVerbose);
    }

    private static Document? Canonical(string path, Terminal terminal, bool isVerbose)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            return CanonicalJson.Read(stream);
        }
        catch (JsonException e)
        {
            return Refuse(new Failure(Disposition.Quarantine, "FILE-008",
                $"'{Path.GetFileName(path)}' is not the canonical JSON of a document: {e.Message} Give a file that 'ingest run' wrote, or the document itself.", Cause: e), terminal, isVerbose);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refuse(Failure.Of(Stage.Opening, e, Path.GetFileName(path)), terminal, isVerbose);
        }
    }

    private static Document? Refuse(Failure failure, Terminal terminal, bool isVerbose)
    {
        terminal.Errors.WriteLine($"{failure.Code} {Terminal.Clean(failure.Message)}");
        if (isVerbose && failure.Cause is { } cause)
            terminal.Errors.WriteLine(cause);
        return null;
    }
}
