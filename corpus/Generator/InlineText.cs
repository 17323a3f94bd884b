using System.Text.RegularExpressions;

namespace Ingest.Corpus;

/// <summary>What becomes of a run of text.</summary>
internal enum RunKind
{
    Plain,
    Inserted,
    Deleted,
    Hidden,
}

/// <summary>A piece of text with one fate.</summary>
internal sealed record InlineRun(string Text, RunKind Kind);

/// <summary>Text with marks: <c>{+inserted+}</c>, <c>{-deleted-}</c>, <c>{~hidden~}</c>.</summary>
internal static partial class InlineText
{
    public static IEnumerable<InlineRun> Runs(string text)
    {
        int at = 0;
        foreach (Match mark in Mark().Matches(text))
        {
            if (mark.Index > at)
                yield return new(text[at..mark.Index], RunKind.Plain);
            yield return new(mark.Groups[2].Value, mark.Groups[1].Value switch
            {
                "+" => RunKind.Inserted,
                "-" => RunKind.Deleted,
                _ => RunKind.Hidden,
            });
            at = mark.Index + mark.Length;
        }
        if (at < text.Length)
            yield return new(text[at..], RunKind.Plain);
    }

    /// <summary>What a reader of the paper sees: insertions in, deletions and hidden text out.</summary>
    public static string Visible(string text) =>
        string.Concat(Runs(text).Where(run => run.Kind is RunKind.Plain or RunKind.Inserted).Select(run => run.Text));

    [GeneratedRegex(@"\{([+\-~])(.*?)\1\}", RegexOptions.Singleline)]
    private static partial Regex Mark();
}
