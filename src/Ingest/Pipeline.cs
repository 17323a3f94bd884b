using Ingest.Claim;
using Ingest.Deliver;
using Ingest.Layout;
using Ingest.Model;
using Ingest.Normalize;
using Ingest.Read;
using Ingest.Recognize;
using Ingest.Recognize.Vocabularies;
using Ingest.Telemetry;
using Ingest.Validate;

namespace Ingest;

/// <summary>The journey of a document, from path to canonical document; <see cref="Journey"/> takes it on to the sinks. Safe to use from many threads.</summary>
/// <param name="readers">In the catalogue's order.</param>
/// <param name="limits">What one document may cost.</param>
/// <param name="retry">How often a locked file is tried again.</param>
/// <param name="clock">Measures the delays.</param>
/// <param name="vocabulary">What places call things; the program's own where null.</param>
/// <param name="isolated">Reads in processes of their own; null to read in this one.</param>
internal sealed class Pipeline(
    IReadOnlyList<IDocumentReader> readers, ReadLimits limits, RetryOptions retry, TimeProvider clock, Vocabulary? vocabulary = null, IsolatedReading? isolated = null)
{
    private readonly Polly.ResiliencePipeline _retries = retry.Pipeline(clock, e => Failure.Of(Stage.Opening, e, "").AtOnce);

    /// <summary>Ends the processes that read; what they had in work is the environment's fault.</summary>
    public void Abandon() => isolated?.Dispose();

    /// <summary>Path to document, in a process of its own where there are such. Nothing is thrown: what goes wrong is in the attempt.</summary>
    public Attempt Read(string path) => isolated?.Read(path) ?? Read(path, CancellationToken.None);

    /// <summary>Path to document, in this process. Nothing is thrown but on cancellation: what goes wrong is in the reading.</summary>
    public Attempt Read(string path, CancellationToken cancellation)
    {
        (ClaimedFile? claimed, string? id, Failure? failure) = Open(path);
        if (claimed is null)
            return new Attempt(path, id, null, failure);
        (Document? document, failure, RoomTimes times) = Understand(claimed, cancellation);
        return document is null
            ? new Attempt(path, id, null, failure) { Times = times }
            : new Attempt(path, id, CanonicalDocument.Of(document), null) { Holds = Tally.Of(document), Format = document.Source.Format, Times = times };
    }

    /// <summary>Path to the identity of its content, piece by piece: the file need not fit into memory. Nothing is thrown.</summary>
    public (string? DocumentId, Failure? Failure) Identify(string path)
    {
        try
        {
            return (_retries.Execute(() => FileOpener.Identify(path, limits)), null);
        }
        catch (Exception e)
        {
            return (null, Failure.Of(Stage.Opening, e, Path.GetFileName(path)));
        }
    }

    /// <summary>Path to bytes. Nothing is thrown.</summary>
    public (ClaimedFile? File, string? DocumentId, Failure? Failure) Open(string path)
    {
        try
        {
            ClaimedFile claimed = _retries.Execute(() => FileOpener.Open(path, limits));
            return (claimed, claimed.DocumentId, null);
        }
        catch (Exception e)
        {
            return (null, null, Failure.Of(Stage.Opening, e, Path.GetFileName(path)));
        }
    }

    /// <summary>Bytes to document. Nothing is thrown but on cancellation.</summary>
    /// <param name="claimed">The file.</param>
    /// <param name="cancellation">Gives it up.</param>
    public (Document? Document, Failure? Failure, RoomTimes Times) Understand(ClaimedFile claimed, CancellationToken cancellation = default)
    {
        var clock = new RoomClock();
        try
        {
            return (Understand(claimed.Source, clock, cancellation), null, clock.Times);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            return (null, Failure.Of(Stage.Reading, e, claimed.Source.FileName), clock.Times);
        }
    }

    /// <summary>Path to one page as printed and as arranged.</summary>
    /// <param name="path">The file.</param>
    /// <param name="number">From 1.</param>
    /// <returns>The page; null where the format has no pages or the document no such page. A failure where it cannot be read.</returns>
    public (PageView? View, Failure? Failure) LookAt(string path, int number)
    {
        Stage stage = Stage.Opening;
        try
        {
            SourceFile file = FileOpener.Open(path, limits).Source;
            stage = Stage.Reading;
            RawDocument raw = Claimant.Of(file, readers).Read(file, limits, CancellationToken.None);
            return (raw.PrintedPages is null ? null : PageView.Of(raw.PrintedPages, number), null);
        }
        catch (Exception e)
        {
            return (null, Failure.Of(stage, e, Path.GetFileName(path)));
        }
    }

    /// <summary>Path to some pages as printed, to draw from.</summary>
    /// <param name="path">The file.</param>
    /// <param name="documentId">The document that is spoken of: of other bytes nothing is shown.</param>
    /// <param name="numbers">Pages, from 1.</param>
    /// <returns>By number. Empty where the format has no pages, or the file cannot be read any more.</returns>
    public IReadOnlyDictionary<int, PrintedPage> PagesOf(string path, string documentId, IReadOnlySet<int> numbers)
    {
        var pages = new Dictionary<int, PrintedPage>();
        try
        {
            ClaimedFile claimed = FileOpener.Open(path, limits);
            if (claimed.DocumentId != documentId || numbers.Count == 0 || Claimant.Of(claimed.Source, readers).Read(claimed.Source, limits, CancellationToken.None).PrintedPages is not { } printed)
                return pages;
            int last = numbers.Max();
            foreach (PrintedPage page in printed.TakeWhile(page => page.Number <= last).Where(page => numbers.Contains(page.Number)))
                pages.TryAdd(page.Number, page);
        }
        catch (Exception e) when (e is UnreadableException or IOException or UnauthorizedAccessException)
        {
            // The document was read; it is only not there to be looked at again.
            pages.Clear();
        }
        return pages;
    }

    /// <summary>Bytes to document.</summary>
    /// <exception cref="UnreadableException">The document's fault.</exception>
    public Document Understand(SourceFile file, CancellationToken cancellation = default) => Understand(file, new RoomClock(), cancellation);

    private Document Understand(SourceFile file, RoomClock clock, CancellationToken cancellation)
    {
        RawDocument printed = clock.In(Room.Read, () => Claimant.Of(file, readers).Read(file, limits, cancellation));
        RawDocument raw = clock.In(Room.Layout, () => Arranger.Arrange(printed, limits));
        Document document = Judge.Decide(raw, reading =>
        {
            Recognized recognized = clock.In(Room.Recognize, () => Recognizer.Recognize(reading, vocabulary));
            Document normalized = clock.In(Room.Normalize, () => Normalizer.Normalize(recognized, file));
            return clock.In(Room.Validate, () => Validator.Validate(normalized));
        });
        return clock.In(Room.Validate, () => Inspector.Inspect(document, vocabulary));
    }
}

/// <summary>A file that was read, or why not.</summary>
/// <param name="Path">The file.</param>
/// <param name="DocumentId">Identity of its content, where it could be opened.</param>
/// <param name="Content">The document; null where it could not be read.</param>
/// <param name="Failure">Why not; null where it was.</param>
internal sealed record Attempt(string Path, string? DocumentId, CanonicalDocument? Content, Failure? Failure)
{
    /// <summary>The typed document. From another process it is parsed when it is first asked for.</summary>
    public Document? Document => Content?.Document;

    /// <summary>What it holds.</summary>
    public Tally Holds { get; init; } = Tally.None;

    /// <summary>What it is; null where it could not be read.</summary>
    public string? Format { get; init; }

    /// <summary>What reading it took; nothing where nobody measured.</summary>
    public RoomTimes Times { get; init; } = RoomTimes.None;
}
