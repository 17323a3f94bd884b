using Ingest.Model;

namespace Ingest.Recognize;

/// <summary>
/// Counts classification codes by their shape: functional ones are 201 to 234 with two or four digits more, economic ones 301 to 399
/// (部门预算) and 501 to 599 (政府预算) with two more (政府收支分类科目, domain of 财政部).
/// </summary>
internal sealed class CodeCount
{
    // Codes stand at the left; figures that look like them do not.
    private const int LastColumn = 4, Enough = 1;

    private readonly List<string> _functional = [], _economic = [];

    /// <summary><c>functional</c> or <c>economic</c>; null where there are no codes, or of both nearly as many.</summary>
    public string? Classification => _functional.Count >= Enough && _functional.Count > 2 * _economic.Count ? "functional"
        : _economic.Count >= Enough && _economic.Count > 2 * _functional.Count ? "economic" : null;

    /// <summary>The codes seen, in order.</summary>
    public IReadOnlyList<string> Seen => _functional.Count >= _economic.Count ? _functional : _economic;

    /// <summary>Takes a cell that is a code, alone or before its name.</summary>
    /// <returns>True where the cell is nothing else.</returns>
    public bool Take(Cell cell)
    {
        string text = cell.Text;
        if (!char.IsAsciiDigit(text[0]) || cell.Column > LastColumn)
            return false;
        int digits = 1;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            digits++;
        bool alone = digits == text.Length;
        if (digits is not (3 or 5 or 7) || (!alone && !char.IsLetter(text[digits])))
            return false;
        int family = (text[0] - '0') * 100 + (text[1] - '0') * 10 + text[2] - '0';
        List<string>? codes = family is > 200 and < 235 ? _functional : family is (> 300 and < 314) or 399 or (> 500 and < 516) or 599 && digits < 7 ? _economic : null;
        codes?.Add(alone ? text : text[..digits]);
        return alone && codes is not null;
    }

    /// <summary>The first functional code of 款 or 项, where none of them begins with one of these; null else.</summary>
    public string? NoneBeginsWith(IReadOnlyList<string> beginnings)
    {
        string? first = null;
        foreach (string code in _functional)
        {
            foreach (string beginning in beginnings)
            {
                if (code.StartsWith(beginning, StringComparison.Ordinal))
                    return null;
            }
            first ??= code.Length > 3 ? code : null;
        }
        return first;
    }

    /// <summary>The first code that begins with one of these, where all codes of their length or longer do; null else.</summary>
    public string? AllBeginWith(IReadOnlyList<string> beginnings)
    {
        string? first = null;
        foreach (string code in _functional)
        {
            bool begins = false, isOuter = false;
            foreach (string beginning in beginnings)
            {
                begins |= code.StartsWith(beginning, StringComparison.Ordinal);
                // 212 above 21208 is the class that it stands in.
                isOuter |= code.Length < beginning.Length && beginning.StartsWith(code, StringComparison.Ordinal);
            }
            if (!begins && !isOuter)
                return null;
            first ??= begins ? code : null;
        }
        return first;
    }
}
