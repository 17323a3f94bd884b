using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using Ingest.Model;

namespace Ingest.Sinks.Webhook;

/// <summary>Sends each document to an address by HTTP POST, signed as Standard Webhooks (standardwebhooks.com) has it.</summary>
/// <remarks>
/// The receiver owns what is stored: a message's id is made of the document's id and content, so one that comes twice is known by its <c>webhook-id</c>, and one whose
/// content changed has the same <c>documentId</c> and replaces the earlier. Deliver tries again what may work later.
/// </remarks>
internal sealed class WebhookSink : ISink
{
    // A receiver that asks for more patience than a run has is asked again at the run's own pace.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly WebhookSettings _settings;

    private readonly TimeProvider _clock;

    private readonly Action<string> _step;

    private readonly HttpClient _http;

    private string? _problem;

    internal WebhookSink(SinkSettings settings, TimeProvider? clock = null)
    {
        _settings = WebhookSettings.Of(settings);
        _clock = clock ?? TimeProvider.System;
        _step = settings.Step;
        // No redirect is followed: a signed body goes to the address that was set, and to no other. Certificates are verified, as is the default.
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = _settings.Timeout, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = _settings.Timeout };
    }

    /// <summary>Asks whether anybody answers there, without a document. What it answers does not matter.</summary>
    public async Task OpenAsync(CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, _settings.Url);
        try
        {
            using HttpResponseMessage _ = await _http.SendAsync(request, cancellation);
        }
        catch (Exception e) when (IsOfTheNetwork(e, cancellation))
        {
            throw new SinkException(SinkFault.WriteFailed, $"{_settings.Place} does not answer: {Said(e)} Check the address, the receiver and its certificate.", retry: true, e);
        }
    }

    public async Task WriteAsync(CanonicalDocument document, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        WebhookMessage message = WebhookMessage.Of(document, _settings.IsNotice);
        try
        {
            using HttpRequestMessage request = RequestOf(message);
            using HttpResponseMessage response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            _step("answered");
            if (!response.IsSuccessStatusCode)
                throw await RefusedAsync(response, cancellation);
            _problem = null;
        }
        catch (Exception e) when (IsOfTheNetwork(e, cancellation))
        {
            var fault = new SinkException(SinkFault.WriteFailed, $"Sending to {_settings.Place} failed: {Said(e)} It is tried again.", retry: true, e);
            _problem = $"{fault.Code} {fault.Message}";
            throw fault;
        }
    }

    public async Task<SinkHealth> CheckAsync(CancellationToken cancellation)
    {
        try
        {
            await OpenAsync(cancellation);
            return new SinkHealth(_problem);
        }
        catch (SinkException e)
        {
            return new SinkHealth($"{e.Code} {e.Message}");
        }
    }

    public IReadOnlyList<PlannedWrite> Plan(CanonicalDocument document) => [new(_settings.Place, WebhookMessage.Of(document, _settings.IsNotice).Body.Length, "bytes")];

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    private HttpRequestMessage RequestOf(WebhookMessage message)
    {
        ReadOnlyMemory<byte> body = _settings.Compress ? Zipped(message.Body) : message.Body;
        long now = _clock.GetUtcNow().ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, _settings.Url) { Content = new ReadOnlyMemoryContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        if (_settings.Compress)
            request.Content.Headers.ContentEncoding.Add("gzip");
        request.Headers.Add("webhook-id", message.Id);
        request.Headers.Add("webhook-timestamp", now.ToString(CultureInfo.InvariantCulture));
        // Over the bytes as they are sent: the receiver verifies before it unpacks anything.
        request.Headers.Add("webhook-signature", _settings.Sign(message.Id, now, body.Span));
        return request;
    }

    private async Task<SinkException> RefusedAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        int status = (int)response.StatusCode;
        bool mayWorkLater = response.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || status >= 500;
        string answer = $"{_settings.Place} answered {status} {response.ReasonPhrase}.";
        if (mayWorkLater)
        {
            await WaitAsAskedAsync(response.Headers.RetryAfter, cancellation);
            _problem = $"{SinkFault.WriteFailed} {answer}";
            return new(SinkFault.WriteFailed, $"{answer} It is tried again.", retry: true);
        }
        if (response.StatusCode is HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnprocessableEntity)
            return new(SinkFault.BadDocument, $"{answer} The receiver does not take this document: send notices (Body = notice), or see what it says.", retry: false);
        string advice = status is >= 300 and < 400 ? $"Redirects are not followed; set the address that it names{(response.Headers.Location is { IsAbsoluteUri: true } to ? $", if that on {to.Host} is the receiver" : "")}." : "Check the address and the secret.";
        _problem = $"{SinkFault.Refused} {answer} {advice}";
        return new(SinkFault.Refused, $"{answer} {advice}", retry: false);
    }

    // Within what a write may take: the pause between tries is the run's own and comes on top.
    private async Task WaitAsAskedAsync(RetryConditionHeaderValue? asked, CancellationToken cancellation)
    {
        TimeSpan wait = asked?.Delta ?? (asked?.Date is { } date ? date - _clock.GetUtcNow() : TimeSpan.Zero);
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait < LongestWait ? wait : LongestWait, _clock, cancellation);
    }

    private static byte[] Zipped(ReadOnlyMemory<byte> body)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(body.Span);
        return zipped.ToArray();
    }

    private static bool IsOfTheNetwork(Exception e, CancellationToken cancellation) =>
        e is HttpRequestException or IOException || (e is OperationCanceledException && !cancellation.IsCancellationRequested);

    private string Said(Exception e) => e is OperationCanceledException ? $"no answer within {_settings.Timeout:c}." : e.Message + (e.InnerException is { } inner ? $" ({inner.Message})" : "");
}
