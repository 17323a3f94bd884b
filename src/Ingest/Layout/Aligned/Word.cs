namespace Ingest.Layout.Aligned;

/// <summary>Letters of one line without a gap between them.</summary>
/// <param name="Line">The line that they stand in.</param>
/// <param name="From">First letter in the line.</param>
/// <param name="To">Behind the last letter.</param>
/// <param name="Left">Left edge in points.</param>
/// <param name="Right">Right edge in points.</param>
/// <param name="Kind">What it looks like.</param>
/// <param name="IsCjk">True where it ends or begins in a script without spaces.</param>
internal readonly record struct Word(TextLine Line, int From, int To, float Left, float Right, WordKind Kind, bool IsCjk)
{
    public float Center => (Left + Right) / 2;
}

/// <summary>What a word looks like.</summary>
internal enum WordKind
{
    /// <summary>Letters.</summary>
    Text,
    /// <summary>Digits with their signs, points and marks.</summary>
    Number,
    /// <summary>What stands for no number: a dash, dots, n/a, (X).</summary>
    NoNumber,
    /// <summary>A currency sign alone; its number stands at the right.</summary>
    Currency,
    /// <summary>Dots that lead the eye from the stub to the numbers.</summary>
    Leader,
}
