using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Ingest.Sinks.Conformance.Servers;

namespace Ingest.Sinks.Conformance.BuiltIn;

/// <summary><c>webhook</c>: a document is the last message about it that a receiver accepted.</summary>
internal sealed class WebhookUnderTest() : BuiltInUnderTest("webhook")
{
    private static readonly ConcurrentDictionary<string, WebhookReceiver> Receivers = new();

    public override IReadOnlyList<KeyValuePair<string, string>> WrongSettings =>
        [new("Url", "http://example.org/"), new("Url", "https://user:word@example.org/"), new("Url", "here"), new("Secret", "whsec_c2hvcnQ="), new("Secret", "plain"), new("Timeout", "00:00:00"), new("Body", "all"), new("Compress", "perhaps")];

    public override IReadOnlyDictionary<string, string> Settings(string folder) => new Dictionary<string, string>
    {
        ["Url"] = Receivers.GetOrAdd(folder, static _ => new WebhookReceiver()).Url,
        ["Secret"] = "whsec_" + Convert.ToBase64String(Encoding.ASCII.GetBytes("a key of thirty-two bytes, no less")[..32]),
    };

    public override IReadOnlyDictionary<string, string> Read(SinkPlace place)
    {
        var there = new Dictionary<string, string>();
        foreach (ReceivedRequest post in Receivers[place.Folder].Posts)
        {
            string body = Encoding.UTF8.GetString(post.Body());
            there[JsonDocument.Parse(body).RootElement.GetProperty("documentId").GetString()!] = body;
        }
        return there;
    }

    public override IReadOnlyList<PlannedWrite> Written(SinkPlace place) =>
        [.. Receivers[place.Folder].Posts.Select(post => new PlannedWrite(Receivers[place.Folder].Url, post.Body().Length, "bytes"))];

    public override IDisposable Obstruct(SinkPlace place)
    {
        Receivers[place.Folder].Stop();
        return new Again(Receivers[place.Folder]);
    }

    public override void Remove(SinkPlace place)
    {
        if (Receivers.TryRemove(place.Folder, out WebhookReceiver? receiver))
            receiver.Dispose();
    }

    private sealed class Again(WebhookReceiver receiver) : IDisposable
    {
        public void Dispose() => receiver.Start();
    }
}
