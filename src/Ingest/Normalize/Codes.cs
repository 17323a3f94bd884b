using System.Text.RegularExpressions;
using Ingest.Recognize;

namespace Ingest.Normalize;

/// <summary>Classification codes: functional 类 款 项 have 3, 5 and 7 digits, economic 类 款 have 3 and 5.</summary>
internal static partial class Codes
{
    /// <summary>The code printed over one or several cells, joined; null where there is none.</summary>
    /// <param name="printed">The cells, outermost first.</param>
    /// <param name="previous">The code of the row before, which stands for the outer parts that are left blank.</param>
    public static string? Join(IReadOnlyList<string> printed, string? previous)
    {
        if (printed.Count == 1)
            return Clean(printed[0]);
        string joined = "";
        for (int part = 0; part < printed.Count; part++)
        {
            string? own = Clean(printed[part]);
            if (own is null)
            {
                // 类 left blank above a 款: the code goes on from the row before.
                int width = part == 0 ? 3 : 2;
                bool innerFollows = false;
                for (int inner = part + 1; inner < printed.Count; inner++)
                    innerFollows |= Clean(printed[inner]) is { Length: 1 or 2 };
                if (innerFollows && previous?.Length >= joined.Length + width)
                    joined += previous.Substring(joined.Length, width);
                continue;
            }
            // A spreadsheet drops the zero of 02 where it takes 款 for a number.
            if (part > 0 && own.Length == 1 && char.IsAsciiDigit(own[0]) && joined.Length is 3 or 5)
                own = "0" + own;
            // Some print the whole code again in each column.
            joined = own.Length > 3 || (part > 0 && own.StartsWith(joined, StringComparison.Ordinal) && own.Length > joined.Length) ? own : joined + own;
        }
        return joined.Length > 0 ? joined : null;
    }

    /// <summary>Depth by length: 类 1, 款 2, 项 3; null for anything else.</summary>
    public static int? Level(string? code) => code?.Length switch { 3 => 1, 5 => 2, 7 => 3, _ => null };

    /// <summary>Splits a code that is printed together with its name (<c>201一般公共服务支出</c>).</summary>
    public static (string? Code, string Label) Split(string label)
    {
        if (label.Length < 4 || !(char.IsAsciiDigit(label[0]) || label[0] is '[' or '【'))
            return (null, label);
        Match match = Leading().Match(label);
        return match.Success ? (match.Groups["code"].Value, match.Groups["name"].Value) : (null, label);
    }

    private static string? Clean(string printed)
    {
        if (printed.Length == 0)
            return null;
        string code = Folded.Label(printed).Replace(" ", "", StringComparison.Ordinal);
        return code.Length is > 0 and <= 12 && code.All(char.IsAsciiLetterOrDigit) ? code : null;
    }

    [GeneratedRegex(@"^[\[【]?(?<code>\d{7}|\d{5}|\d{3})[\]】]?[\s\-—]?(?<name>[\u4e00-\u9fff（(].*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Leading();
}
