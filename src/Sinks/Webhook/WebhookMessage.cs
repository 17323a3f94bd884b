using Ingest.Model;

namespace Ingest.Sinks.Webhook;

/// <summary>A message: its id and its body. Both are the same for the same content, also after a restart.</summary>
internal sealed record WebhookMessage(string Id, ReadOnlyMemory<byte> Body)
{
    internal static WebhookMessage Of(CanonicalDocument document, bool isNotice)
    {
        DocumentNotice notice = DocumentNotice.Of(document);
        return new(notice.MessageId, isNotice ? notice.ToJson() : document.Json);
    }
}
