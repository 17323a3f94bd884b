using System.Net;
using System.Text;

namespace Ingest.Operate;

/// <summary>The service's state as one plain page: no script, nothing from elsewhere, the same words as <c>ingest status</c>.</summary>
internal static class StatusPage
{
    private const string Style = "body{font:15px/1.5 system-ui,sans-serif;margin:2em auto;max-width:60em;padding:0 1em;color:#222}table{border-collapse:collapse}" +
        "th,td{text-align:left;font-weight:400;padding:.2em 1.4em .2em 0;border-bottom:1px solid #ddd;vertical-align:top;overflow-wrap:anywhere}th{color:#555;white-space:nowrap}" +
        "h1{font-size:1.4em}.good{color:#186a3b}.bad{color:#a93226;font-weight:600}";

    /// <summary>The whole page.</summary>
    public static string Of(StatusView view, Health health)
    {
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<meta http-equiv=\"refresh\" content=\"10\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>Ingest: ")
            .Append(health.IsReady ? "working" : "in trouble").Append("</title>\n<style>").Append(Style).Append("</style>\n");
        page.Append("<h1>Ingest</h1>\n<p class=\"").Append(health.IsReady ? "good" : "bad").Append("\">").Append(health.IsReady ? "All is well." : "Documents are not getting through:").Append("</p>\n");
        if (health.Reasons.Count > 0)
            page.Append("<ul>\n").AppendJoin('\n', health.Reasons.Select(static reason => $"<li>{Escaped(reason)}</li>")).Append("\n</ul>\n");
        page.Append("<table>\n");
        foreach ((string name, string says) in StatusLines.Of(view))
            page.Append("<tr><th>").Append(Escaped(name)).Append("</th><td>").Append(Escaped(says)).Append("</td></tr>\n");
        return page.Append("</table>\n").ToString();
    }

    // Names of files and messages are what strangers wrote.
    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}
