using Ingest.Model;

namespace Ingest.Sinks.Tidy;

/// <summary>An item of a document with its position, from 1.</summary>
internal readonly record struct Placed<TItem>(Document Document, TItem Item, int Position);

/// <summary>Counts items off.</summary>
internal static class Placing
{
    internal static IEnumerable<Placed<TItem>> In<TItem>(this IEnumerable<TItem> items, Document document) =>
        items.Select((item, index) => new Placed<TItem>(document, item, index + 1));
}
