namespace Ingest.Normalize.Statements;

/// <summary>What a count is of: vehicles, equipment, delegations, receptions, projects with targets.</summary>
internal static class CountSubjects
{
    private const int LongestType = 20;

    /// <summary>The subject of a count; null where it cannot be told.</summary>
    /// <param name="lead">What stands before it in its clause, behind the figure before.</param>
    /// <param name="figure">The count.</param>
    /// <param name="after">What stands behind it in its clause.</param>
    /// <param name="last">The count before it in its sentence.</param>
    public static Subject? Of(ReadOnlySpan<char> lead, Figure figure, ReadOnlySpan<char> after, Subject? last)
    {
        switch (figure.Unit)
        {
            case "辆":
                return Vehicles(lead, last);
            case "台" when lead.EndsWith("车辆") || lead.EndsWith("用车"):
                return Vehicles(lead, last);
            case "台（套）" or "台(套)" or "台套" or "台" or "套":
                return Equipment(lead);
            case "个":
                return Projects(lead, after) ?? (lead.IndexOf("出国") >= 0 && lead.EndsWith("团组") || (after.StartsWith("团组") && lead.IndexOf("出国") >= 0) ? new Subject("delegations") : null);
            case "批次" or "批":
                return lead.IndexOf("接待") >= 0 && lead.IndexOf("外宾") < 0 && lead.IndexOf("外事") < 0 && lead.IndexOf("国外") < 0 ? new Subject("receptions") : null;
            case "人次" or "人":
                return last?.Measure switch
                {
                    "delegations" => new Subject("abroad-persons"),
                    "receptions" => new Subject("reception-persons"),
                    _ => null,
                };
            default:
                return null;
        }
    }

    /// <summary>True for words about how targets were met; what is said of them is not how many were set.</summary>
    public static bool IsOfResults(ReadOnlySpan<char> words) => words.IndexOf("跟踪") >= 0 || words.IndexOf("自评") >= 0 || words.IndexOf("评价") >= 0 || words.IndexOf("监控") >= 0;

    // 共有车辆7辆，其中：主要领导干部用车1辆；公务用车保有量为3辆；安排购置车辆1辆.
    private static Subject? Vehicles(ReadOnlySpan<char> lead, Subject? last)
    {
        ReadOnlySpan<char> words = lead.TrimEnd("为：:共".AsSpan());
        if (words.EndsWith("保有量"))
            return new Subject("vehicle-count", Label: "公务用车保有量");
        if (words.IndexOf("购置") >= 0 || words.IndexOf("更新") >= 0 || words.IndexOf("新购") >= 0)
            return words.EndsWith("车辆") || words.EndsWith("用车") || words.EndsWith("购置数") ? new Subject("vehicles-bought") : null;
        if (words.EndsWith("有公务用车") || words.EndsWith("公务用车共有") || words.EndsWith("公务用车实有"))
            return new Subject("vehicle-count");
        if (words.EndsWith("共有车辆") || words.EndsWith("车辆共有") || words.EndsWith("车辆") || words.EndsWith("车辆总数"))
            return words.IndexOf("减少") < 0 && words.IndexOf("增加") < 0 ? new Subject("vehicle-count") : null;
        if (last?.Measure is not ("vehicle-count" or "vehicles-bought"))
            return null;
        ReadOnlySpan<char> type = words.StartsWith("其中") ? words[2..].TrimStart("：:".AsSpan()) : words;
        type = type.TrimStart("、和及有".AsSpan());
        return type.Length is > 2 and <= LongestType && (type.EndsWith("用车") || type.EndsWith("车辆") || type.EndsWith("车")) ? new Subject(last.Measure, Label: type.ToString()) : null;
    }

    // 单价100万元（含）以上设备（不含车辆）: what is owned, not what is planned to be bought.
    private static Subject? Equipment(ReadOnlySpan<char> lead)
    {
        int price = lead.IndexOf("单价");
        if (price < 0)
            price = lead.IndexOf("单位价值");
        if (price < 0 || lead.IndexOf("设备") < 0 || lead.IndexOf("购置") >= 0 || lead.IndexOf("新增") >= 0 || lead.IndexOf("采购") >= 0)
            return null;
        ReadOnlySpan<char> name = lead[price..];
        int end = name.LastIndexOf("设备") + "设备".Length;
        return end > LongestType + 10 ? null : new Subject("equipment-count", Label: name[..end].ToString());
    }

    private static Subject? Projects(ReadOnlySpan<char> lead, ReadOnlySpan<char> after)
    {
        if (IsOfResults(lead))
            return null;
        bool isSet = lead.IndexOf("绩效目标") >= 0 && lead.TrimEnd("共为有".AsSpan()).EndsWith("项目");
        bool isManaged = after.StartsWith("项目") && after.IndexOf("绩效目标") >= 0;
        return isSet || isManaged ? new Subject("performance-projects") : null;
    }
}
