using System.Text.RegularExpressions;
using Ingest.Model;
using Ingest.Recognize;

namespace Ingest.Normalize;

/// <summary>Whose disclosure it is, of which year and phase: from captions first, then titles, then the text, and the file's name last.</summary>
internal static partial class DisclosureReader
{
    private const int ParagraphsToLookAt = 12;

    /// <summary>Reads the document's own particulars.</summary>
    public static Disclosure Read(Recognized document, IReadOnlyList<Performance> performance, string fileName)
    {
        string[] captions = [.. document.Tables.SelectMany(static table => table.Captions.Concat(table.Shape.Captions.Select(static cell => cell.Text))).Distinct().SelectMany(CaptionText.Pieces)];
        string[] titles = [.. document.Tables.Select(static table => table.Title).OfType<string>().Select(Folded.Key)];
        string title = document.Title is null ? "" : Folded.Key(document.Title);
        string name = Folded.Key(Path.GetFileNameWithoutExtension(fileName));
        string[] opening = [.. Opening(document.Narrative).Take(ParagraphsToLookAt)];
        string[] inOrder = [title, .. titles, .. opening, name];
        Body? body = ReadBody(captions, title, opening);
        return new Disclosure
        {
            FiscalYear = captions.Select(CaptionText.YearIn).FirstOrDefault(static year => year is not null)
                ?? inOrder.Select(FiscalYears.In).FirstOrDefault(static year => year is not null) ?? FiscalYears.InFileName(name),
            Phase = ReadPhase(title, titles, opening, name) is var phase and not Phase.Unknown ? phase : PhaseOfHeaders(document.Tables),
            Scope = ReadScope(title, titles, opening, name) is var scope and not Scope.Unknown ? scope : ScopeOfCaptions(captions),
            Body = body,
            Region = ReadRegion(performance, body, title),
            Title = document.Title,
        };
    }

    private static IEnumerable<string> Opening(IEnumerable<Section> sections)
    {
        foreach (Section section in sections)
        {
            if (section.Heading is not null)
                yield return Folded.Key(section.Heading);
            foreach (Paragraph paragraph in section.Paragraphs)
                yield return Folded.Key(paragraph.Text);
            foreach (string inner in Opening(section.Sections))
                yield return inner;
        }
    }

    private static Phase ReadPhase(string title, string[] titles, string[] opening, string name)
    {
        foreach (string text in (string[])[title, .. titles.Length > 0 ? [string.Join(' ', titles)] : Array.Empty<string>(), name, .. opening])
        {
            // 财政拨款预算 stands in titles of final accounts too, and 决算 in no budget's.
            if (text.Contains("决算", StringComparison.Ordinal) && !text.Contains("预决算公开", StringComparison.Ordinal))
                return Phase.FinalAccount;
            if (text.Contains("budget", StringComparison.OrdinalIgnoreCase))
                return Phase.Budget;
            if (text.Contains("预算", StringComparison.Ordinal) && !text.Contains("预决算", StringComparison.Ordinal))
                return Phase.Budget;
        }
        return Phase.Unknown;
    }

    /// <summary>Tables without titles say it by their columns: only accounts have 决算数.</summary>
    private static Phase PhaseOfHeaders(IReadOnlyList<RecognizedTable> tables)
    {
        bool budget = false;
        foreach (string header in tables.SelectMany(static table => table.Shape.Headers).SelectMany(static path => path))
        {
            if (header.Contains("决算", StringComparison.Ordinal))
                return Phase.FinalAccount;
            budget |= header.Contains("预算数", StringComparison.Ordinal);
        }
        return budget ? Phase.Budget : Phase.Unknown;
    }

    /// <summary>Where no title says it, the captions do: <c>部门：某厅</c>, <c>预算单位：某中心</c>. A plain 单位 may be money, or any body.</summary>
    private static Scope ScopeOfCaptions(string[] captions)
    {
        int departments = 0, units = 0;
        foreach (string caption in captions.Where(static caption => CaptionText.BodyIn(caption).Name is not null))
        {
            string key = Folded.Key(caption);
            int colon = key.AsSpan().IndexOfAny(':', '：');
            ReadOnlySpan<char> label = key.AsSpan(0, Math.Max(0, colon));
            departments += label.Contains("部门", StringComparison.Ordinal) ? 1 : 0;
            units += label is "单位名称" or "预算单位" or "编制单位" or "预算单位名称" ? 1 : 0;
        }
        return departments > units ? Scope.Department : units > departments ? Scope.Unit : Scope.Unknown;
    }

    private static Scope ReadScope(string title, string[] titles, string[] opening, string name)
    {
        foreach (string text in (string[])[title, .. titles, name, .. opening])
        {
            Match match = ScopeWord().Match(text);
            if (!match.Success)
                continue;
            return match.Groups["unit"].Success ? Scope.Unit : match.Groups["department"].Success ? Scope.Department : Scope.Government;
        }
        return Scope.Unknown;
    }

    private static Body? ReadBody(string[] captions, string title, string[] opening)
    {
        // The body most captions name is the publisher's; a table of a subordinate unit may name another.
        (string? Code, string? Name) best = captions.Select(CaptionText.BodyIn).Where(static body => body.Name is not null)
            .GroupBy(static body => body).OrderByDescending(static group => group.Count()).Select(static group => group.Key).FirstOrDefault();
        if (best.Name is not null)
            return new Body(best.Code, best.Name);
        foreach (string text in (string[])[title, .. opening])
        {
            Match match = BodyInTitle().Match(text);
            if (match.Success)
                return new Body(null, match.Groups["before"].Success ? match.Groups["before"].Value : match.Groups["after"].Value);
        }
        return null;
    }

    private static Region? ReadRegion(IReadOnlyList<Performance> performance, Body? body, string title)
    {
        string? code = performance.Select(static one => one.Project?.Code).Where(static code => code is not null && ProjectCode().IsMatch(code))
            .GroupBy(static code => code![..6]).OrderByDescending(static group => group.Count()).Select(static group => group.Key).FirstOrDefault();
        if (code is not null)
            return new Region(code, Regions.NameOf(code), "project-code");
        return (body?.Name is null ? null : Regions.In(body.Name, "body-name")) ?? Regions.In(title, "title");
    }

    [GeneratedRegex(@"(?<unit>单位(?:收支)?(?:预算|决算))|(?<department>部门(?:收支)?(?:预算|决算)|部门收支|部门(?:收入|支出))|(?<government>(?<!人民)政府(?:预算|决算)(?!.{0,4}经济)|财政(?:总)?(?:预算|决算)(?:草案|报告))", RegexOptions.CultureInvariant)]
    private static partial Regex ScopeWord();

    [GeneratedRegex(@"^(?:附件\d*[：:]?)?(?:第[一二三四五六七八九十]+部分)?(?:关于)?(?<before>(?!年|度|第[一二三四五六七八九十]+部分|全[省市县区州旗国])(?:[\u4e00-\u9fffA-Za-z()·]{4,40}?|[\u4e00-\u9fff]{1,2}[县市区旗]))(?:关于)?(?:19|20)\d{2}年?度?(?:部门|单位|政府)?(?:预算|决算|预决算)|^(?:附件\d*[：:]?)?(?:关于)?(?:19|20)\d{2}年?度?(?<after>(?!年|度|部门|单位|全[省市县区州旗国]|政府|一般公共|财政)[\u4e00-\u9fffA-Za-z()·]{3,40}?)(?:部门|单位)?(?:预算|决算|预决算)", RegexOptions.CultureInvariant)]
    private static partial Regex BodyInTitle();

    // Region, year, letter, twelve more: 21 characters.
    [GeneratedRegex(@"^\d{6}\d{2}[A-Z][0-9A-Z]{12}$", RegexOptions.CultureInvariant)]
    private static partial Regex ProjectCode();
}
