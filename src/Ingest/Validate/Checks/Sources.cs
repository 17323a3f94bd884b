namespace Ingest.Validate.Checks;

/// <summary>What identities are taken from.</summary>
internal static class Sources
{
    /// <summary>Budgets: the arithmetic the forms print in their own headers and sum rows.</summary>
    public const string BudgetForms = "The arithmetic of the published budget forms (部门预算公开表); held on files of Hebei, Jiangsu and Shanghai";

    /// <summary>Final accounts.</summary>
    public const string AccountForms = "The reconciliation rules (勾稽关系) of the national final-account forms (部门决算公开表); held on files of Shanghai";

    /// <summary>Both.</summary>
    public const string Forms = "The arithmetic of the published budget and final-account forms (部门预算、决算公开表)";

    /// <summary>Codes.</summary>
    public const string Classification = "政府收支分类科目: 类 3, 款 5, 项 7 digits, each level the sum of the next";

    /// <summary>Performance.</summary>
    public const string Performance = "预算绩效目标 forms: 财预〔2015〕88号, 财预〔2020〕10号";

    /// <summary>Text.</summary>
    public const string Text = "A disclosure's text explains its own tables (预算法实施条例; 财预〔2016〕143号)";
}
