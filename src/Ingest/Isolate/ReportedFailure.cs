using System.Text.Json;
using System.Text.Json.Serialization;
using Ingest.Deliver;

namespace Ingest.Isolate;

/// <summary>A failure as it crosses the pipe: what was thrown stays behind, its words come along.</summary>
internal sealed record ReportedFailure(string? DocumentId, Disposition Disposition, string Code, string Message, bool AtOnce, string? Thrown)
{
    /// <summary>For the pipe.</summary>
    public static byte[] Of(string? documentId, Failure failure) => JsonSerializer.SerializeToUtf8Bytes(
        new ReportedFailure(documentId, failure.Disposition, failure.Code, failure.Message, failure.AtOnce, failure.Cause?.ToString()), ReportContext.Default.ReportedFailure);

    /// <summary>From the pipe.</summary>
    /// <exception cref="JsonException">The reader sent something else, or asks for what is not its to decide: to stop the service, or to take the document for delivered.</exception>
    public static ReportedFailure Read(ReadOnlySpan<byte> payload)
    {
        ReportedFailure reported = JsonSerializer.Deserialize(payload, ReportContext.Default.ReportedFailure) ?? throw new JsonException("A failure was expected.");
        return reported.Disposition is Disposition.Retry or Disposition.Quarantine
            ? reported
            : throw new JsonException($"It asks for '{reported.Disposition}', with {reported.Code}: {reported.Message}");
    }

    /// <summary>The failure again; its cause says what was thrown over there.</summary>
    public Failure ToFailure() => new(Disposition, Code, Message, AtOnce, Thrown is null ? null : new RemoteException(Thrown));

    private sealed class RemoteException(string thrown) : Exception(thrown)
    {
        public override string ToString() => Message;
    }
}

// What comes over the pipe may come from a reader that a document has taken over: nothing that must be there may be left out or null.
[JsonSourceGenerationOptions(RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ReportedFailure))]
[JsonSerializable(typeof(ReadHead))]
internal sealed partial class ReportContext : JsonSerializerContext;
