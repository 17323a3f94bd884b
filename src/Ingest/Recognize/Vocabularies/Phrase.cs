namespace Ingest.Recognize.Vocabularies;

/// <summary>
/// Words as a vocabulary writes them: plain text with <c>[甲|乙]</c> one of, <c>[甲|乙]?</c> one or none, <c>[甲|乙]*</c> any number of,
/// <c>…</c> anything between, <c>^</c> at the very beginning and <c>$</c> at the very end.
/// </summary>
/// <remarks>
/// No regular expression: users write these, and every one must be safe on any text. All places that a part can end at are followed at
/// once, so the work is bounded by parts × places × alternatives and nothing is ever tried twice (Thompson, CACM 11(6), 1968).
/// </remarks>
internal sealed class Phrase
{
    /// <summary>Longer texts are sentences, which no phrase is about; one bit of 128 for each place, one for the end, and one to spare.</summary>
    public const int LongestText = 126;

    private readonly bool _atStart, _atEnd;
    private readonly Part[] _parts;

    // What every match contains: most texts are turned away by it.
    private readonly string _needle;

    private Phrase(string text, bool atStart, bool atEnd, Part[] parts)
    {
        (Text, _atStart, _atEnd, _parts) = (text, atStart, atEnd, parts);
        _needle = "";
        foreach (Part part in parts)
        {
            if (part is { Times: Times.Once, Words.Length: 1 } && part.Words[0].Length > _needle.Length)
                _needle = part.Words[0];
        }
        IsPlain = parts is [{ Times: Times.Once, Words.Length: 1 }] && !atStart && !atEnd;
    }

    private enum Times { Once, Optional, Any, Gap }

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>True for plain words, which match wherever they stand.</summary>
    public bool IsPlain { get; }

    /// <summary>Reads a phrase.</summary>
    /// <param name="text">As written, its literal words in any width.</param>
    /// <param name="mistake">What is wrong with it; null where it is right.</param>
    public static Phrase? Parse(string text, out string? mistake)
    {
        mistake = null;
        ReadOnlySpan<char> rest = text;
        bool atStart = rest.StartsWith('^'), atEnd = rest.EndsWith('$');
        rest = rest[(atStart ? 1 : 0)..];
        rest = rest[..^(atEnd ? 1 : 0)];
        var parts = new List<Part>();
        while (rest.Length > 0 && mistake is null)
            parts.Add(Next(ref rest, out mistake));
        if (mistake is null && !parts.Exists(static part => part.Times == Times.Once))
            mistake = "has no words that must be there";
        return mistake is null ? new Phrase(text, atStart, atEnd, [.. parts]) : null;
    }

    /// <summary>True where the words stand in a key (<see cref="Folded.Key"/>).</summary>
    public bool IsIn(string key)
    {
        if (key.Length > LongestText || !key.Contains(_needle, StringComparison.Ordinal))
            return false;
        if (IsPlain)
            return true;
        UInt128 all = (UInt128.One << (key.Length + 1)) - 1;
        UInt128 places = _atStart ? UInt128.One : all;
        foreach (Part part in _parts)
        {
            places = part.After(key, places, all);
            if (places == 0)
                return false;
        }
        return !_atEnd || (places >> key.Length) != 0;
    }

    /// <summary>False where no key of the text, which holds many, can match.</summary>
    public bool MayBeIn(string keys) => keys.Contains(_needle, StringComparison.Ordinal);

    private static Part Next(ref ReadOnlySpan<char> rest, out string? mistake)
    {
        mistake = null;
        if (rest[0] == '…')
        {
            rest = rest[1..];
            return new Part(Times.Gap, []);
        }
        if (rest[0] != '[')
        {
            int end = rest.IndexOfAny("[…]|*?^$");
            ReadOnlySpan<char> words = end < 0 ? rest : rest[..end];
            mistake = words.Length == 0 ? $"has a '{rest[0]}' that belongs to nothing" : null;
            rest = rest[Math.Max(1, words.Length)..];
            return new Part(Times.Once, [Folded.Key(words.ToString())]);
        }
        int close = rest.IndexOf(']');
        string[] choices = close < 0 ? [] : [.. rest[1..close].ToString().Split('|').Select(Folded.Key)];
        if (close < 0 || choices.Any(static choice => choice.Length == 0 || choice.AsSpan().IndexOfAny("[…*?^$") >= 0))
            mistake = close < 0 ? "has a '[' without its ']'" : "has an empty or nested choice between '[' and ']'";
        rest = close < 0 ? [] : rest[(close + 1)..];
        Times times = rest.StartsWith('*') ? Times.Any : rest.StartsWith('?') ? Times.Optional : Times.Once;
        rest = rest[(times == Times.Once ? 0 : 1)..];
        return new Part(times, choices);
    }

    private readonly record struct Part(Times Times, string[] Words)
    {
        /// <summary>The places that a text can be at behind this part, one bit for each.</summary>
        public UInt128 After(string key, UInt128 places, UInt128 all)
        {
            if (Times == Times.Gap)
                return all & ~((places & (~places + 1)) - 1);
            UInt128 reached = Once(key, places);
            if (Times == Times.Once)
                return reached;
            UInt128 sum = places | reached;
            while (Times == Times.Any && reached != 0)
            {
                reached = Once(key, reached) & ~sum;
                sum |= reached;
            }
            return sum;
        }

        private UInt128 Once(string key, UInt128 places)
        {
            UInt128 reached = 0;
            foreach (string word in Words)
            {
                for (int at = key.IndexOf(word, StringComparison.Ordinal); at >= 0; at = key.IndexOf(word, at + 1, StringComparison.Ordinal))
                {
                    if (((places >> at) & 1) != 0)
                        reached |= UInt128.One << (at + word.Length);
                }
            }
            return reached;
        }
    }
}
