using System.Text;
using Ingest.Model;
using Ingest.Sinks;

namespace Ingest.UnitTests.Sinks.Conformance;

/// <summary>A sink as small as the contract allows: a file for each document, written beside and renamed.</summary>
/// <remarks>What it does wrong where it is told to: see <see cref="WrongSinkTests"/>.</remarks>
internal sealed class PlainSink : ISink
{
    private readonly SinkSettings _settings;

    private readonly Fault _fault;

    private readonly List<CanonicalDocument> _kept = [];

    public PlainSink(SinkSettings settings, Fault fault)
    {
        (_settings, _fault) = (settings, fault);
        if (fault == Fault.TakesAnySetting)
            _settings.Text("Least", "1");
        else
            _settings.Whole("Least", 1, 1, 10);
        if (fault == Fault.WritesWhenMade)
            Directory.CreateDirectory(settings.Folder);
    }

    public Task OpenAsync(CancellationToken cancellation)
    {
        try
        {
            Directory.CreateDirectory(_settings.Folder);
        }
        catch (IOException e)
        {
            throw new SinkException("SINK-002", e.Message, retry: false, e);
        }
        if (_fault != Fault.LeavesItsTraces)
            foreach (string left in Directory.EnumerateFiles(_settings.Folder, "*.tmp"))
                File.Delete(left);
        return Task.CompletedTask;
    }

    public Task WriteAsync(CanonicalDocument document, CancellationToken cancellation)
    {
        if (_fault != Fault.NeverMindsCancelling)
            cancellation.ThrowIfCancellationRequested();
        if (_fault == Fault.StopsAtABadDocument && document.Document.Tables.DistinctBy(static table => table.Id).Count() < document.Document.Tables.Count)
            throw new SinkException("SINK-003", "two tables of one id", retry: true);
        if (_fault is Fault.LosesWhatItAcknowledged)
            _kept.Add(document);
        else
            Write(document);
        _settings.Step("renamed");
        return Task.CompletedTask;
    }

    public async Task WriteManyAsync(IReadOnlyList<CanonicalDocument> documents, CancellationToken cancellation)
    {
        foreach (CanonicalDocument document in _fault == Fault.LeavesOutTheLastOfMany ? documents.Take(documents.Count - 1) : documents)
            await WriteAsync(document, cancellation);
    }

    public Task FlushAsync(CancellationToken cancellation)
    {
        foreach (CanonicalDocument document in _kept)
            Write(document);
        _kept.Clear();
        return Task.CompletedTask;
    }

    public Task<SinkHealth> CheckAsync(CancellationToken cancellation) => Task.FromResult(new SinkHealth(
        Directory.Exists(_settings.Folder) || _fault == Fault.IsAlwaysWell ? null : $"{_settings.Folder} is gone. Bring it back.",
        _fault == Fault.SaysThatItLags ? 1 : _kept.Count));

    public IReadOnlyList<PlannedWrite> Plan(CanonicalDocument document) => [new(PathOf(document), _fault == Fault.PlansMoreThanItDoes ? 2 : 1, "file")];

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void Write(CanonicalDocument document)
    {
        string path = PathOf(document);
        byte[] bytes = document.Json.ToArray();
        if (_fault == Fault.WritesInTwoHalves)
        {
            File.WriteAllBytes(path, bytes[..(bytes.Length / 2)]);
            _settings.Step("half written");
            File.WriteAllBytes(path, bytes);
            return;
        }
        if (_fault == Fault.AddsInsteadOfReplacing && File.Exists(path))
            bytes = [.. File.ReadAllBytes(path), .. bytes];
        if (_fault == Fault.KeepsTheFirst && File.Exists(path))
            return;
        if (_fault == Fault.CountsDeliveries)
            bytes = [.. bytes, .. Encoding.ASCII.GetBytes(Directory.GetFiles(_settings.Folder).Length.ToString(System.Globalization.CultureInfo.InvariantCulture))];
        // A name of its own for each write, as many programs do it: what a killed one leaves is not overwritten by the next.
        string beside = Path.Combine(_settings.Folder, $"{Guid.NewGuid():n}.tmp");
        File.WriteAllBytes(beside, bytes);
        _settings.Step("written beside");
        File.Move(beside, path, overwrite: true);
    }

    // Two names in one folder: a sink that does not tell its places apart writes over the other's files.
    private string PathOf(CanonicalDocument document) => Path.Combine(
        _fault == Fault.HasOnePlaceForAll ? Directory.GetParent(_settings.Folder)!.FullName : _settings.Folder, document.DocumentId[7..] + ".json");
}
