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
    public static async Task RunAsync<TFile>(Stream requests, Stream answers, Func<string, (TFile? File, string? DocumentId, Failure? Failure)> open, Func<TFile, (Document? Document, Failure? Failure, RoomTimes Times)> understand)
    {
        // The order matters: a thread that is made by a confined one, as one of the pool may be, is confined itself.
        using var opener = WorkThread.Free();
        using var worker = WorkThread.Confined();
        var turn = new SemaphoreSlim(1);
        await SendAsync(FrameKind.Ready, default);
        Task<Frame?> next = Frame.ReadAsync(requests, LongestPath, CancellationToken.None);
        while (await next is { Kind: FrameKind.Read } request)
        {
            // Listened for while a document is in work: the service may be gone, and nobody waits for the answer.
            next = Frame.ReadAsync(requests, LongestPath, CancellationToken.None);
            Task answer = AnswerAsync(Encoding.UTF8.GetString(request.Payload.Span));
            if (await Task.WhenAny(answer, next) != answer && next.IsCompletedSuccessfully && next.Result is null)
                return;
            await answer;
        }

        async Task AnswerAsync(string path)
        {
            (TFile? file, string? id, Failure? failure) = await opener.DoAsync(() => open(path));
            if (failure is null)
            {
                using var pulse = new Pulse(() => _ = SendAsync(FrameKind.Beat, default));
                byte[]? json = await worker.DoAsync(() =>
                {
                    (Document? document, failure, RoomTimes times) = understand(file!);
                    return document is null ? null : Written(new ReadHead(id!, Tally.Of(document), document.Source.Format, times), document);
                });
                if (json is not null)
                {
                    await SendAsync(FrameKind.Document, json);
                    return;
                }
            }
            await SendAsync(FrameKind.Failed, ReportedFailure.Of(id, failure!));
        }

        async Task SendAsync(FrameKind kind, ReadOnlyMemory<byte> payload)
        {
            await turn.WaitAsync();
            try
            {
                await new Frame(kind, payload).WriteAsync(answers, CancellationToken.None);
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

    private static byte[] Written(ReadHead head, Document document)
    {
        using var bytes = new MemoryStream();
        head.Write(bytes);
        CanonicalJson.WriteLine(document, bytes);
        return bytes.ToArray();
    }
}
