namespace Ingest.Corpus.Print;

/// <summary>The style sheet of <see cref="PrintHtml"/>.</summary>
internal static class PrintStyleSheet
{
    public static string Of(PrintOptions print) => $$"""
        @page { size: A4{{(print.Landscape ? " landscape" : "")}}; margin: {{TableDress.Points(Paper.Margin)}};{{Around(print)}} }
        @page across { size: A4 landscape; }
        .across { page: across; }
        body { margin: 0; font: 12pt/1.6 "{{print.Font}}"; }
        p { margin: 0; text-indent: 2em; }
        h1, h2, h3 { margin: 0; font-size: 14pt; text-indent: 2em; break-after: avoid; }
        h2, h3 { font-size: 12pt; }
        .title, .caption { font-size: 18pt; font-weight: bold; text-align: center; text-indent: 0; margin: 6pt 0; }
        .caption { font-size: 14pt; break-after: avoid; }
        .above { font-size: 10pt; text-align: right; text-indent: 0; break-after: avoid; }
        .pair { font-size: 10pt; text-indent: 0; break-after: avoid; }
        .pair span { float: right; }
        .below { font-size: 10pt; text-indent: 0; }
        .footnote { font-size: 9pt; text-indent: 0; margin-top: 24pt; }
        .footnote::before { content: ""; display: block; width: 30%; {{(print.Rules == "none" ? "" : "border-top: 0.5pt solid #000;")}} }
        .top { break-before: page; }
        .table { margin-bottom: 12pt; }
        table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: {{TableDress.Points(print.Size)}}; line-height: 1.3; }
        td { padding: 2pt 3pt; vertical-align: middle; text-align: left; overflow-wrap: anywhere; }
        td.c { text-align: center; }
        td.r { text-align: right; }
        {{Rules(print.Rules)}}

        """;

    private static string Around(PrintOptions print) =>
        (print.Header is { } header ? $" @top-center {{ content: \"{header}\"; font: 9pt \"{print.Font}\"; }}" : "")
        + (print.PageNumbers ? " @bottom-center { content: \"- \" counter(page) \" -\"; font: 9pt \"" + print.Font + "\"; }" : "");

    private static string Rules(string rules) => rules switch
    {
        "all" => "td { border: 0.75pt solid #000; }",
        "horizontal" => "table { border-top: 1pt solid #000; border-bottom: 1pt solid #000; } thead { border-bottom: 0.5pt solid #000; }",
        "none" => "",
        _ => throw new FormatException($"Rules '{rules}' are not one of all, horizontal, none."),
    };
}
