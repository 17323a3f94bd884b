namespace Ingest.Validate.Checks;

/// <summary>What an amount in a sentence speaks of. Sentences that speak of the same are held against the same figures of tables, which are looked up once: a volume of many bodies says the same things of each.</summary>
/// <param name="Measure">Measure without a suffix of phase.</param>
/// <param name="Phase"><c>budgeted</c>, <c>settled</c>, or null where the sentence does not say.</param>
/// <param name="Code">Code of the function, project or item.</param>
/// <param name="Label">Its name, outer names before it.</param>
internal readonly record struct StatedSubject(string Measure, string? Phase, string? Code, string? Label);
