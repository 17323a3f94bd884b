using System.Security.Cryptography;

namespace Ingest.Claim;

/// <summary>A document is its bytes: the same content has the same identity under any name, in any folder.</summary>
internal static class DocumentIdentity
{
    /// <summary><c>sha256:</c> and the lower-case hexadecimal digest (FIPS 180-4).</summary>
    public static string Of(ReadOnlySpan<byte> content) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>The same of a stream, from where it is to its end.</summary>
    public static string Of(Stream content) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(content));
}
