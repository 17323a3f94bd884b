using Ingest.Sinks.Tidy;

namespace Ingest.Sinks.Conformance.BuiltIn;

/// <summary>A sink under test that writes the tidy tables, whose rows can be looked at value for value.</summary>
internal interface ITidyHome
{
    /// <summary>True where a number keeps the digits it was printed with, as in 1234.50; false where it keeps its value only.</summary>
    bool KeepsDigits { get; }

    /// <summary>The rows of a table, in any order: strings, longs, bools, decimals or doubles, in the order of the table's columns; or all as text (csv).</summary>
    IEnumerable<object?[]> RowsOf(SinkPlace place, TidyTable table);
}
