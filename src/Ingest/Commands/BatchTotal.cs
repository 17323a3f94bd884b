using Ingest.Deliver;

namespace Ingest.Commands;

/// <summary>What a batch has come to so far.</summary>
internal sealed class BatchTotal
{
    private readonly List<Outcome> _failures = [];

    private readonly HashSet<string> _identities = new(StringComparer.Ordinal);

    /// <summary>Delivered documents whose content is that of another one: sinks keep it once.</summary>
    public int Copies { get; private set; }

    /// <summary>Delivered documents that the sinks have from an earlier run, and that were not read again.</summary>
    public int Known { get; private set; }

    /// <summary>Documents that have an outcome.</summary>
    public int Tried { get; private set; }

    /// <summary>Documents that were found and not begun, because the batch was stopped.</summary>
    public int NotTried { get; set; }

    /// <summary>What the delivered documents hold.</summary>
    public Tally Delivered { get; private set; } = Tally.None;

    /// <summary>Outcomes that are no deliveries, in order.</summary>
    public IReadOnlyList<Outcome> Failures => _failures;

    /// <summary>Counts one.</summary>
    public void Add(Outcome outcome)
    {
        Tried++;
        Delivered += outcome.Holds;
        if (outcome.Failure is not null)
            _failures.Add(outcome);
        else if (outcome.IsKnown)
            Known++;
        if (outcome.Failure is null && outcome.DocumentId is { } identity && !_identities.Add(identity))
            Copies++;
    }
}
