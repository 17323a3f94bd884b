using Ingest.Model;

namespace Ingest.Certify.Html;

/// <summary>What else is odd, the gravest first.</summary>
internal static class ProblemSection
{
    /// <summary>Writes it; nothing where there is none.</summary>
    public static void Write(HtmlPage page, IReadOnlyList<Problem> problems)
    {
        if (problems.Count == 0)
            return;
        page.Start("section");
        page.Heading("提示", "remarks on the document and its reading");
        page.Start("table", "problems");
        page.TableHead("级别 severity", "代码 code", "内容 what was found", "表 table", "位置 place");
        page.Start("tbody");
        foreach (Problem problem in problems.OrderByDescending(static problem => problem.Severity))
        {
            page.Start("tr", problem.Severity.ToString().ToLowerInvariant());
            page.Element("td", "word", Word(problem.Severity));
            page.Element("td", "code", problem.Code);
            page.Element("td", null, problem.Message);
            page.Element("td", null, problem.Table);
            page.Element("td", "place", problem.At ?? (problem.Page is int number ? $"page {PrintedInk.Number(number)}" : ""));
            page.End();
        }
        page.End();
        page.End();
        page.End();
    }

    private static string Word(Severity severity) => severity switch { Severity.Error => "错误 error", Severity.Warning => "警示 warning", _ => "说明 info" };
}
