using Ingest.Model;

namespace Ingest.Read.Pdf;

/// <summary>What is said about a page, in words.</summary>
internal static class PageProblems
{
    public static IReadOnlyList<Problem> Of(int page, int failures, bool isEndless, bool rulesAreCut, long covered, long recognised)
    {
        var problems = new List<Problem>();
        if (recognised > 0)
            problems.Add(new Problem { Code = "PDF-007", Severity = Severity.Warning, Page = page, Message = $"Page {page} is an image; its {recognised} characters were laid beneath it by another program's text recognition. Compare figures with the image." });
        if (isEndless)
            problems.Add(new Problem { Code = "PDF-009", Severity = Severity.Error, Page = page, Message = $"Page {page} draws forms within forms without end: what follows was left out, and text may be missing. Treat the file as hostile." });
        if (failures > 0)
            problems.Add(new Problem { Code = "PDF-009", Severity = Severity.Warning, Page = page, Message = $"{failures} drawing operations of page {page} are damaged and were left out. Compare the page as a viewer shows it." });
        if (rulesAreCut)
            problems.Add(new Problem { Code = "PDF-011", Severity = Severity.Warning, Page = page, Message = $"Page {page} draws more lines than any table: the rest was left out. If a table is wrong, look at the page." });
        if (covered > 0)
            problems.Add(new Problem { Code = "PDF-010", Severity = Severity.Info, Page = page, Message = $"Page {page} holds {covered} characters that it does not show: without ink, white on white, painted over, switched off or cut away." });
        return problems;
    }
}
