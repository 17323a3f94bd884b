using System.Text;
using Ingest.Read;

namespace Ingest.UnitTests.Commands;

/// <summary>A format made for tests: one paragraph; the content says how reading goes.</summary>
internal sealed class LineReader : IDocumentReader
{
    public const string Slow = "slow", Held = "held", Bad = "bad", Crash = "crash";

    private int _begun;

    /// <summary>Holds documents that say <see cref="Held"/> until it is opened.</summary>
    public ManualResetEventSlim Gate { get; } = new();

    /// <summary>Documents whose reading has begun.</summary>
    public int Begun => Volatile.Read(ref _begun);

    public string Format => "lines";

    public string Description => "one paragraph of plain text, for tests";

    public IReadOnlyList<string> Extensions => [".lines"];

    public Certainty Claim(SourceFile file) => file.Extension == ".lines" ? Certainty.Extension : Certainty.None;

    public RawDocument Read(SourceFile file, ReadLimits limits, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _begun);
        string text = Encoding.UTF8.GetString(file.Bytes.Span);
        if (text == Slow)
            Thread.Sleep(200);
        if (text == Held)
            Gate.Wait(TimeSpan.FromSeconds(30), cancellation);
        if (text == Bad)
            throw new UnreadableException("TEST-001", $"'{file.FileName}' says that it is bad.");
        if (text == Crash)
            throw new EndOfStreamException("The bytes end early.");
        return new RawDocument { Format = Format, Reader = "lines 1", Blocks = [new TextBlock(text, "line 1")], Characters = VisibleText.Count(text) };
    }
}
