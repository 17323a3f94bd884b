using System.Text;
using Ingest.Deliver;
using Ingest.Model;
using Ingest.Telemetry;

namespace Ingest.Isolate;

/// <summary>The inside of a reader process: takes paths from one pipe, gives documents to the other, until the first is closed.</summary>
internal static class ReaderLoop
{
    // A path is short: what is longer comes from no service of ours.
    private const int LongestPath = 64 * 1024;

    /// <summary>Runs until the service closes its end; then the process must end whatever is in work.</summary>
    /// <param name="requests">From the service.</param>
    /// <param name="answers">To the service.</param>
    /// <param name="open">Path to an opened file; runs with all rights, since a confined thread can open nothing, nor can a thread that it started.</param>
    /// <param name="understand">Opened file to document; runs confined.</param>
    /// <param name="mostBytes">How long a document's JSON may be.</param>
    /// <param name="confine">Takes the rights of the calling thread and of all that it starts, but for the one that opens files; null to confine the worker alone.</param>
    public static async Task RunAsync<TFile>(
        Stream requests, Stream answers, Func<string, (TFile? File, string? DocumentId, Failure? Failure)> open, Func<TFile, (Document? Document, Failure? Failure, RoomTimes Times)> understand, long mostBytes, Action? confine = null)
    {
        // The order matters: a thread that is made by a confined one, as those of the pool are from here on, is confined itself.
        using var opener = WorkThread.Free("opener");
        confine?.Invoke();
        using var listener = WorkThread.Free("listener");
        using var worker = WorkThread.Confined();
        using var measure = new Measure();
        var turn = new SemaphoreSlim(1);
        await SendAsync(FrameKind.Ready, default);
        Task<Frame?> next = ListenAsync();
        while (await next is { Kind: FrameKind.Read } request)
        {
            // Listened for while a document is in work: the service may be gone, and nobody waits for the answer.
            next = ListenAsync();
            Task answer = AnswerAsync(Encoding.UTF8.GetString(request.Payload.Span));
            if (await Task.WhenAny(answer, next) != answer && next.IsCompletedSuccessfully && next.Result is null)
                return;
            await answer;
        }

        Task<Frame?> ListenAsync() => listener.DoAsync(() => Frame.Read(requests, LongestPath));

        async Task AnswerAsync(string path)
        {
            // Asked by the confined worker, which waits: an answer through the pool could start a thread of it with the opener's rights.
            (TFile? file, string? id, Failure? failure) = await worker.DoAsync(() => opener.Do(() => open(path)));
            if (failure is null)
            {
                using var pulse = new Pulse(() => _ = SendAsync(FrameKind.Beat, default));
                Action<Stream>? write = null;
                bool isRead = await worker.DoAsync(() =>
                {
                    (Document? document, failure, RoomTimes times) = understand(file!);
                    if (document is null)
                        return false;
                    var head = new ReadHead(id!, Tally.Of(document), document.Source.Format, times);
                    write = stream => Write(head, document, stream);
                    measure.Take(write);
                    return true;
                });
                if (isRead && measure.Length > mostBytes)
                    failure = new Failure(Disposition.Quarantine, "LIMIT-009", $"The document's JSON would have {measure.Length:N0} bytes; the limit is {mostBytes:N0}. Raise the limit MaxJsonBytes if the document is honest.");
                else if (isRead)
                {
                    await SendDocumentAsync(measure, write!);
                    return;
                }
            }
            await SendAsync(FrameKind.Failed, ReportedFailure.Of(id, failure!));
        }

        Task SendAsync(FrameKind kind, ReadOnlyMemory<byte> payload) => InTurnAsync(() => new Frame(kind, payload).WriteAsync(answers, CancellationToken.None));

        Task SendDocumentAsync(Measure measure, Action<Stream> write) => InTurnAsync(() => worker.DoAsync(() =>
        {
            Frame.Write(answers, FrameKind.Document, measure, write);
            return 0;
        }));

        async Task InTurnAsync(Func<Task> send)
        {
            await turn.WaitAsync();
            try
            {
                await send();
            }
            catch (IOException)
            {
                // The service is gone: the pipe of requests says so next.
            }
            finally
            {
                turn.Release();
            }
        }
    }

    private static void Write(ReadHead head, Document document, Stream stream)
    {
        head.Write(stream);
        CanonicalJson.WriteLine(document, stream);
    }
}
