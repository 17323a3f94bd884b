using MimeKit;

namespace Ingest.Read.Html;

/// <summary>One page of a file.</summary>
/// <param name="Bytes">Its content, decoded from quoted-printable or base64.</param>
/// <param name="Charset">The charset of its header, or null.</param>
internal sealed record PagePart(ReadOnlyMemory<byte> Bytes, string? Charset);

/// <summary>The pages in an MHTML archive (RFC 2557), in their order; pictures and style sheets are passed over.</summary>
internal static class MhtmlArchive
{
    /// <summary>The pages.</summary>
    /// <exception cref="UnreadableException">It is not a MIME message, or holds no page.</exception>
    public static IReadOnlyList<PagePart> Pages(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        List<PagePart> pages = [];
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            using var message = MimeMessage.Load(stream, cancellation);
            foreach (var part in message.BodyParts.OfType<MimePart>())
            {
                if (!part.ContentType.IsMimeType("text", "html") && !part.ContentType.IsMimeType("application", "xhtml+xml"))
                    continue;
                using var content = new MemoryStream();
                part.Content?.DecodeTo(content, cancellation);
                pages.Add(new PagePart(content.ToArray(), part.ContentType.Charset));
            }
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            throw new UnreadableException("HTML-003", $"The file begins like an MHTML archive and cannot be parsed as one ({e.GetType().Name}: {e.Message}). Save the page again.", e);
        }
        if (pages.Count == 0)
            throw new UnreadableException("HTML-003", "The MHTML archive holds no part of type text/html; at least one was expected. It may be cut off, or be a message with attachments.");
        return pages;
    }
}
