using System.Security.Cryptography;
using System.Text;
using Ingest.Model;
using Ingest.Sinks;
using Ingest.Sinks.Conformance.Servers;

namespace Ingest.UnitTests.Sinks.Webhook;

public sealed class WebhookSinkTests : IDisposable
{
    private const string Key = "0123456789abcdef0123456789abcdef";

    private static readonly string Secret = "whsec_" + Convert.ToBase64String(Encoding.ASCII.GetBytes(Key));

    private readonly WebhookReceiver _receiver = new();

    public void Dispose() => _receiver.Dispose();

    [Theory]
    [InlineData("false")]
    [InlineData("true")]
    public async Task A_receiver_can_verify_what_it_gets(string compress)
    {
        await Send(("Compress", compress));

        ReceivedRequest post = Assert.Single(_receiver.Posts);
        string signed = $"{post.Headers["webhook-id"]}.{post.Headers["webhook-timestamp"]}.";
        byte[] content = [.. Encoding.ASCII.GetBytes(signed), .. post.Sent], expected = HMACSHA256.HashData(Encoding.ASCII.GetBytes(Key), content);
        Assert.Equal("v1," + Convert.ToBase64String(expected), post.Headers["webhook-signature"]);
        Assert.InRange(long.Parse(post.Headers["webhook-timestamp"], System.Globalization.CultureInfo.InvariantCulture), DateTimeOffset.UtcNow.ToUnixTimeSeconds() - 60, DateTimeOffset.UtcNow.ToUnixTimeSeconds());
        Assert.Equal(CanonicalDocument.Of(SampleDocument.Of('a')).Json.ToArray(), post.Body());
    }

    // Its test vector, so that receivers with their libraries agree: github.com/standard-webhooks/standard-webhooks, spec.
    [Fact]
    public void The_signature_is_that_of_Standard_Webhooks()
    {
        var settings = Ingest.Sinks.Webhook.WebhookSettings.Of(new SinkSettings("webhook", "/", new Dictionary<string, string> { ["Url"] = "https://example.org", ["Secret"] = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" }));

        Assert.Equal("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", settings.Sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"u8));
    }

    [Fact]
    public async Task The_same_content_has_the_same_id_and_another_content_another()
    {
        await Send();
        await Send();
        await Send(SampleDocument.Of('a', total: 1m));

        string[] ids = [.. _receiver.Posts.Select(post => post.Headers["webhook-id"])];
        Assert.Equal(ids[0], ids[1]);
        Assert.NotEqual(ids[0], ids[2]);
        Assert.All(ids, id => Assert.StartsWith(SampleDocument.Of('a').DocumentId, id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_notice_says_what_the_document_is_and_how_much_is_in_it()
    {
        await Send(("Body", "notice"));

        string body = Encoding.UTF8.GetString(Assert.Single(_receiver.Posts).Body());
        Assert.InRange(body.Length, 100, 1000);
        Assert.Contains("\"fiscalYear\":2031", body, StringComparison.Ordinal);
        Assert.Contains("\"facts\":6", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(408, "SINK-003", true)]
    [InlineData(429, "SINK-003", true)]
    [InlineData(500, "SINK-003", true)]
    [InlineData(503, "SINK-003", true)]
    [InlineData(400, "SINK-007", false)]
    [InlineData(401, "SINK-007", false)]
    [InlineData(404, "SINK-007", false)]
    [InlineData(413, "SINK-006", false)] // this document alone is too large
    [InlineData(301, "SINK-007", false)]
    public async Task What_is_answered_says_whether_to_try_again(int status, string code, bool retry)
    {
        _receiver.Answer = _ => (status, []);

        SinkException fault = await Assert.ThrowsAsync<SinkException>(() => Send());

        Assert.Equal((code, retry), (fault.Code, fault.Retry));
        Assert.Contains($"{status}", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receiver_that_asks_for_patience_gets_it()
    {
        _receiver.Answer = _ => (429, [("Retry-After", "1")]);
        var clock = System.Diagnostics.Stopwatch.StartNew();

        await Assert.ThrowsAsync<SinkException>(() => Send());

        Assert.InRange(clock.Elapsed, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        using var other = new WebhookReceiver();
        _receiver.Answer = _ => (307, [("Location", other.Url)]);

        await Assert.ThrowsAsync<SinkException>(() => Send());

        Assert.Empty(other.Posts);
    }

    [Fact]
    public async Task One_that_takes_too_long_is_asked_again()
    {
        _receiver.Delay = TimeSpan.FromSeconds(3);

        SinkException fault = await Assert.ThrowsAsync<SinkException>(() => Send(("Timeout", "00:00:01")));

        Assert.True(fault.Retry);
    }

    [Fact]
    public async Task One_that_is_not_there_is_told_at_the_start()
    {
        _receiver.Stop();

        SinkException fault = await Assert.ThrowsAsync<SinkException>(() => Send());

        Assert.Equal(("SINK-003", true), (fault.Code, fault.Retry));
    }

    [Fact]
    public async Task What_is_secret_is_in_no_message()
    {
        var settings = new SinkSettings("webhook", "/", new Dictionary<string, string> { ["Url"] = "https://user:hidden@example.org/?token=hidden", ["Secret"] = "hidden" });
        await using (Create(settings))
            Assert.DoesNotContain("hidden", string.Join('\n', settings.Mistakes), StringComparison.Ordinal);
        _receiver.Stop();
        settings = new SinkSettings("webhook", "/", new Dictionary<string, string> { ["Url"] = _receiver.Url + "?token=hidden", ["Secret"] = Secret });
        await using ISink sink = Create(settings);

        SinkException fault = await Assert.ThrowsAsync<SinkException>(() => sink.OpenAsync(CancellationToken.None));

        Assert.DoesNotContain("hidden", fault.Message + sink.Plan(CanonicalDocument.Of(SampleDocument.Of('a')))[0].Place, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, fault.Message, StringComparison.Ordinal);
    }

    private static ISink Create(SinkSettings settings) => BuiltInSinks.All.Single(sink => sink.Name == "webhook").Create(settings);

    private Task Send(params (string Key, string Value)[] more) => Send(SampleDocument.Of('a'), more);

    private async Task Send(Document document, params (string Key, string Value)[] more)
    {
        var values = more.ToDictionary(pair => pair.Key, pair => pair.Value);
        values["Url"] = _receiver.Url;
        values["Secret"] = Secret;
        await using ISink sink = Create(new SinkSettings("webhook", "/", values));
        await sink.OpenAsync(CancellationToken.None);
        await sink.WriteAsync(CanonicalDocument.Of(document), CancellationToken.None);
    }
}
