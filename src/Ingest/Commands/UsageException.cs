namespace Ingest.Commands;

/// <summary>The program was asked for something that it cannot do; it ends with exit code 2 before a document is read.</summary>
/// <param name="messages">Each with its code, what was found, and what to do.</param>
internal sealed class UsageException(params IReadOnlyList<string> messages) : Exception(string.Join('\n', messages));
