using Ingest.Model;

namespace Ingest.Validate.Checks;

/// <summary>Names of 类, which stand with a number in summaries (八、社会保障和就业支出) and with a code elsewhere.</summary>
internal static class ClassNames
{
    /// <summary>A name to compare by: without its number, bracketed remarks and the word 支出.</summary>
    public static string Of(string label)
    {
        int start = 0;
        while (start < label.Length && "一二三四五六七八九十".Contains(label[start]))
            start++;
        string name = start > 0 && start < label.Length && "、.．".Contains(label[start]) ? label[(start + 1)..] : label;
        int bracket = name.AsSpan().IndexOfAny('（', '(');
        if (bracket > 0)
            name = name[..bracket];
        return name.EndsWith("支出", StringComparison.Ordinal) && name.Length > 2 ? name[..^2] : name;
    }

    /// <summary>The only class of that name in a table by functional classification.</summary>
    public static Row? Find(Table table, string label)
    {
        string name = Of(label);
        Row? found = null;
        foreach (Row row in table.Rows)
        {
            if (row.Code is not { Length: 3 } || row.Label is null || Of(row.Label) != name)
                continue;
            if (found is not null)
                return null;
            found = row;
        }
        return found;
    }
}
