using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;

namespace Ingest.Sinks.Conformance.Servers;

/// <summary>A receiver of webhooks on a free port of this machine, which keeps what it gets.</summary>
internal sealed class WebhookReceiver : IDisposable
{
    private readonly ConcurrentQueue<ReceivedRequest> _requests = new();

    private HttpListener _listener = new();

    internal WebhookReceiver()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        Url = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/in/";
        probe.Stop();
        Start();
    }

    internal string Url { get; }

    /// <summary>What it answers to a POST, given how many came before: status, and headers.</summary>
    internal Func<int, (int Status, (string Name, string Value)[] Headers)> Answer { get; set; } = static _ => (204, []);

    /// <summary>How long it thinks before it answers.</summary>
    internal TimeSpan Delay { get; set; }

    internal IReadOnlyList<ReceivedRequest> Posts => [.. _requests];

    internal void Start()
    {
        _listener = new HttpListener();
        _listener.Prefixes.Add(Url);
        _listener.Start();
        _ = ServeAsync(_listener);
    }

    internal void Stop() => _listener.Close();

    public void Dispose() => Stop();

    private async Task ServeAsync(HttpListener listener)
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            await AnswerAsync(context);
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            int status = 204;
            if (context.Request.HttpMethod == "POST")
            {
                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                await Task.Delay(Delay);
                (status, (string Name, string Value)[] headers) = Answer(_requests.Count);
                _requests.Enqueue(new(context.Request.Headers.AllKeys.ToDictionary(static key => key!, key => context.Request.Headers[key]!, StringComparer.OrdinalIgnoreCase), body.ToArray(), status));
                foreach ((string name, string value) in headers)
                    context.Response.Headers[name] = value;
            }
            context.Response.StatusCode = status;
            context.Response.Close();
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or IOException)
        {
            // The sender is gone.
        }
    }
}

/// <summary>A request that came in.</summary>
/// <param name="Headers">Its headers.</param>
/// <param name="Sent">Its body as it was sent.</param>
/// <param name="Status">What was answered.</param>
internal sealed record ReceivedRequest(IReadOnlyDictionary<string, string> Headers, byte[] Sent, int Status)
{
    /// <summary>The body, unpacked.</summary>
    internal byte[] Body()
    {
        if (Headers.GetValueOrDefault("Content-Encoding") != "gzip")
            return Sent;
        using var unpacked = new MemoryStream();
        using var gzip = new GZipStream(new MemoryStream(Sent), CompressionMode.Decompress);
        gzip.CopyTo(unpacked);
        return unpacked.ToArray();
    }
}
