using System.Security.Cryptography;
using System.Text;

namespace Ingest.Sinks.Webhook;

/// <summary>How the sink <c>webhook</c> is set up.</summary>
internal sealed record WebhookSettings
{
    // Standard Webhooks 1.0: a secret is base64 after this prefix, of 24 to 64 bytes.
    private const string SecretPrefix = "whsec_";

    private const int LeastSecret = 24, MostSecret = 64;

    /// <summary>Where to: <c>https://…</c>; <c>http://</c> only to this machine itself, where nobody listens on the way.</summary>
    internal required Uri Url { get; init; }

    /// <summary>The key that bodies are signed with. Never in a message.</summary>
    internal required byte[] Key { get; init; }

    /// <summary>How long one delivery may take, from 1 second to 10 minutes. Default 30 seconds: a receiver stores the document and answers; it works on it later.</summary>
    internal required TimeSpan Timeout { get; init; }

    /// <summary><c>document</c>: the canonical JSON. <c>notice</c>: what the document is and how much is in it, some hundred bytes. Default <c>document</c>.</summary>
    internal required bool IsNotice { get; init; }

    /// <summary>Whether bodies go gzipped. Default no: not every receiver takes it.</summary>
    internal required bool Compress { get; init; }

    /// <summary>The address without what may be secret in it: user, password and query.</summary>
    internal string Place => Url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);

    internal static WebhookSettings Of(SinkSettings settings)
    {
        string url = settings.Text("Url", otherwise: null, "where documents are sent, such as https://data.example.org/disclosures");
        string secret = settings.Text("Secret", otherwise: null, "whsec_ and 24 to 64 random bytes in base64, which the receiver has too (openssl rand -base64 32)");
        return new WebhookSettings
        {
            Url = UrlOf(settings, url),
            Key = KeyOf(settings, secret),
            Timeout = settings.Time("Timeout", TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)),
            IsNotice = settings.OneOf("Body", "document", "document", "notice") == "notice",
            Compress = settings.Flag("Compress", false),
        };
    }

    /// <summary>The Standard Webhooks signature: <c>v1,</c> and base64 of HMAC-SHA256 over <c>id.timestamp.body</c>.</summary>
    internal string Sign(string id, long timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Key);
        hash.AppendData(Encoding.UTF8.GetBytes($"{id}.{timestamp.ToString(System.Globalization.CultureInfo.InvariantCulture)}."));
        hash.AppendData(body);
        return "v1," + Convert.ToBase64String(hash.GetHashAndReset());
    }

    private static Uri UrlOf(SinkSettings settings, string text)
    {
        // So that a sink with a mistake is still one: the host tells all mistakes at once.
        var nowhere = new Uri("https://invalid/");
        if (text.Length == 0)
            return nowhere;
        if (Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)) && url.UserInfo.Length == 0)
            return url;
        settings.Refuse("Url", "must begin with https:// (http:// only to this machine itself) and hold no user or password");
        return nowhere;
    }

    private static byte[] KeyOf(SinkSettings settings, string text)
    {
        byte[] key = new byte[MostSecret + 8];
        if (text.Length == 0)
            return [];
        if (text.StartsWith(SecretPrefix, StringComparison.Ordinal) && Convert.TryFromBase64String(text[SecretPrefix.Length..], key, out int length) && length is >= LeastSecret and <= MostSecret)
            return key[..length];
        settings.Refuse("Secret", $"must be {SecretPrefix} and {LeastSecret} to {MostSecret} bytes in base64 (its value is not shown)");
        return [];
    }
}
