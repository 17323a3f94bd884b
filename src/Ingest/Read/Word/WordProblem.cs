using Ingest.Model;

namespace Ingest.Read.Word;

/// <summary>What is odd about a document that can be read, with its code and its words.</summary>
internal static class WordProblem
{
    public static Problem EmbeddedNotRead(string at, string part, long bytes, string why) => Error("WORD-010", at,
        $"The embedded document '{part}' (altChunk, {bytes} bytes) was not read: {why}. Its text is missing here. Open the document in Word and save it, which makes the text its own.");

    public static Problem PartNotRead(string part, string consequence, string why) => Error("WORD-011", null,
        $"Part '{part}' cannot be read, so {consequence}: {why}");

    public static Problem UnknownNumberFormat(string format) => new()
    {
        Code = "WORD-012",
        Severity = Severity.Warning,
        Message = $"The list number format '{format}' is not known; its numbers are given as 1, 2, 3. Compare the numbering with the document as Word shows it.",
    };

    public static Problem FieldWithoutEnd(string place) => Error("WORD-013", place.Length == 0 ? null : place,
        "A field begins and has neither result nor end, so the text behind it counts as hidden. Look for text that is missing; open the document in Word and save it.");

    public static Problem TextInPictures(WordTag kind, int count)
    {
        string what = kind switch
        {
            WordTag.Picture => "pictures",
            WordTag.Chart => "charts",
            WordTag.Diagram => "diagrams",
            _ => "embedded objects",
        };
        return new Problem
        {
            Code = "WORD-014",
            Severity = kind == WordTag.Picture ? Severity.Info : Severity.Warning,
            Message = $"The document holds {count} {what}; text in them is not read. Look at them if a table or sentence is missing.",
        };
    }

    private static Problem Error(string code, string? at, string message) =>
        new() { Code = code, Severity = Severity.Error, Message = message, At = at };
}
