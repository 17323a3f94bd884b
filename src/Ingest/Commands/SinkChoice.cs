using Ingest.Deliver;
using Ingest.Sinks;

namespace Ingest.Commands;

/// <summary>Names to open sinks.</summary>
internal static class SinkChoice
{
    /// <summary>Makes and opens the sinks named; the usual ones where none is.</summary>
    /// <exception cref="UsageException">A name is unknown, or a sink cannot write where it should.</exception>
    public static async Task<Deliverer> OpenAsync(
        IReadOnlyList<string> names, string folder, IReadOnlyList<SinkRegistration> sinks, RetryOptions retry, TimeProvider clock, CancellationToken cancellation)
    {
        var chosen = new Deliverer([.. Chosen(names, sinks).Select(sink => sink.Create(folder))], retry, clock);
        try
        {
            Directory.CreateDirectory(folder);
            await chosen.OpenAsync(cancellation);
            return chosen;
        }
        catch (SinkException e)
        {
            await chosen.DisposeAsync();
            throw new UsageException($"{e.Code} {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await chosen.DisposeAsync();
            throw new UsageException($"OPTION-003 Nothing can be written to '{folder}': {e.Message} Choose another folder with --out.");
        }
    }

    /// <summary>The registrations with these names, each once, in the order named. Names may be joined by commas.</summary>
    public static IReadOnlyList<SinkRegistration> Chosen(IReadOnlyList<string> names, IReadOnlyList<SinkRegistration> sinks)
    {
        string[] wanted = [.. names.SelectMany(name => name.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(StringComparer.OrdinalIgnoreCase)];
        return [.. (wanted.Length == 0 ? Catalogue.UsualSinks : wanted).Select(name =>
            sinks.FirstOrDefault(sink => string.Equals(sink.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? throw new UsageException($"OPTION-001 There is no sink '{name}'. Sinks: {string.Join(", ", sinks.Select(sink => sink.Name))}."))];
    }
}
