using System.ComponentModel;
using System.Text.Json;
using Ingest.Deliver;
using Ingest.Isolate;
using Ingest.Model;

namespace Ingest;

/// <summary>Reads documents in processes of their own, so that none can end the service, hang it or fill its memory. Safe to use from many threads.</summary>
internal sealed class IsolatedReading(ReaderPool pool) : IDisposable
{
    /// <summary>Path to document. Nothing is thrown: what goes wrong is in the attempt.</summary>
    public Attempt Read(string path)
    {
        string name = Path.GetFileName(path);
        try
        {
            Frame answer = pool.ReadAsync(path, CancellationToken.None).GetAwaiter().GetResult();
            if (answer.Kind == FrameKind.Document)
                return Received(path, answer.Payload);
            ReportedFailure reported = ReportedFailure.Read(answer.Payload.Span);
            return new Attempt(path, reported.DocumentId, null, reported.ToFailure());
        }
        catch (DownfallException e) when (!e.IsOfDocument)
        {
            return new Attempt(path, null, null, new Failure(Disposition.Retry, e.Code,
                $"'{name}' was not read: every process that was to read it was killed from outside. Look who does, and whether the machine is short of memory.", Cause: e));
        }
        catch (DownfallException e)
        {
            return new Attempt(path, null, null, new Failure(Disposition.Quarantine, e.Code,
                $"'{name}' ended the process that read it, twice, the second time with nothing beside it: {e.Message}. The service and its other documents go on. Look at the file in a viewer, and please report it.", Cause: e));
        }
        catch (JsonException e)
        {
            return new Attempt(path, null, null, new Failure(Disposition.Quarantine, "READER-005", $"'{name}' made its reader send what is no document: {e.Message} Please report this with the file.", Cause: e));
        }
        catch (Win32Exception e)
        {
            return new Attempt(path, null, null, new Failure(Disposition.Stop, "READER-006",
                $"No reader process can be started: {e.Message} Look for a limit on processes or memory, or read with --in-process.", Cause: e));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => pool.Dispose();

    private static Attempt Received(string path, ReadOnlyMemory<byte> payload)
    {
        (ReadHead head, ReadOnlyMemory<byte> json) = ReadHead.Split(payload);
        return new Attempt(path, head.DocumentId, CanonicalDocument.Of(head.DocumentId, json), null) { Holds = head.Holds, Format = head.Format, Times = head.Times };
    }
}
