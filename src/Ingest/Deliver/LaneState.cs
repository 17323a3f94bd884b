namespace Ingest.Deliver;

/// <summary>One sink's lane.</summary>
/// <param name="Sink">Name.</param>
/// <param name="Length">Documents that wait for it, in memory and on disk.</param>
/// <param name="IsOpen">True while it is left alone.</param>
/// <param name="OpenFor">For how long still.</param>
/// <param name="Obstacle">The last failure since it took a document; null where there is none.</param>
internal sealed record LaneState(string Sink, int Length, bool IsOpen, TimeSpan? OpenFor, Failure? Obstacle);
