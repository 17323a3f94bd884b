using System.Globalization;
using System.Text;

namespace Ingest.GoldenTests.Approval;

/// <summary>The first place where two texts differ, for people.</summary>
internal static class LineDiff
{
    private const int Context = 3;

    private const int Shown = 6;

    /// <summary>Null where the texts are equal; otherwise the first differing lines with what stands before them.</summary>
    public static string? First(IReadOnlyList<string> approved, IReadOnlyList<string> received, string approvedName = "approved", string receivedName = "received")
    {
        int at = 0;
        while (at < approved.Count && at < received.Count && approved[at] == received[at])
            at++;
        if (at == approved.Count && at == received.Count)
            return null;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"line {at + 1} differs (- {approvedName}, {approved.Count} lines; + {receivedName}, {received.Count} lines)\n");
        for (int i = Math.Max(0, at - Context); i < at; i++)
            text.Append("  ").Append(approved[i]).Append('\n');
        Append(text, "- ", approved, at);
        Append(text, "+ ", received, at);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string sign, IReadOnlyList<string> lines, int at)
    {
        for (int i = at; i < Math.Min(at + Shown, lines.Count); i++)
            text.Append(sign).Append(lines[i]).Append('\n');
        if (at >= lines.Count)
            text.Append(sign).Append("(ends)\n");
    }
}
