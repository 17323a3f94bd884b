namespace Ingest.Corpus;

/// <summary>The pages that articles are published in.</summary>
internal static class HtmlPages
{
    public static string Wrap(HtmlOptions options, string title, string article) => options.Flavour switch
    {
        "plain" => Plain(options, title, article),
        "word" => Word(options, article),
        "site" => Site(options, title, article),
        "layout" => Layout(options, title, article),
        _ => throw new FormatException($"HTML flavour '{options.Flavour}' is not one of plain, word, site, layout."),
    };

    // Sites declare gb2312 and serve GBK: the label of 1980 for the superset of 1995.
    private static string Charset(HtmlOptions options) => options.Encoding == "gbk" ? "gb2312" : options.Encoding;

    private static string Plain(HtmlOptions options, string title, string article) => $"""
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head><meta charset="{Charset(options)}"><title>{title}</title></head>
        <body>
        {article}</body>
        </html>

        """;

    private static string Word(HtmlOptions options, string article) => $$"""
        <html xmlns:v="urn:schemas-microsoft-com:vml"
        xmlns:o="urn:schemas-microsoft-com:office:office"
        xmlns:w="urn:schemas-microsoft-com:office:word"
        xmlns="http://www.w3.org/TR/REC-html40">
        <head>
        <meta http-equiv=Content-Type content="text/html; charset={{Charset(options)}}">
        <meta name=ProgId content=Word.Document>
        <meta name=Generator content="Microsoft Word 15">
        <!--[if gte mso 9]><xml>
         <o:DocumentProperties><o:Author>办公室</o:Author><o:Pages>3</o:Pages></o:DocumentProperties>
        </xml><![endif]-->
        <style>
        <!--
         p.MsoNormal, td.MsoNormal { mso-style-unhide: no; margin: 0cm; font-family: 宋体; }
        -->
        </style>
        </head>
        <body lang=ZH-CN style='tab-interval:21.0pt'>
        <div class=WordSection1 style='layout-grid:15.6pt'>
        <![if !supportEmptyParas]><![endif]>
        {{article}}</div>
        </body>
        </html>

        """;

    private static string Site(HtmlOptions options, string title, string article) => $$"""
        <!DOCTYPE html>
        <html>
        <head>
        <meta http-equiv="Content-Type" content="text/html; charset={{Charset(options)}}" />
        <title>{{title}}_政府信息公开</title>
        <script type="text/javascript">var channel = "<p>yjsgk</p>"; document.write("<div>未登录</div>");</script>
        <style type="text/css">.nav li { float: left }</style>
        </head>
        <body>
        <div class="header"><div class="logo">人民政府门户网站</div>
        <ul class="nav"><li><a href="/">首页</a></li><li><a href="/xwzx/">新闻中心</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/bsfw/">办事服务</a></li><li><a href="/hdjl/">互动交流</a></li></ul></div>
        <div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/czxx/">财政信息</a></div>
        <div class="content">
        <div class="TRS_Editor" id="zoom">
        {{article}}</div>
        <div class="tools"><a href="javascript:window.print()">打印本页</a> <a href="javascript:window.close()">关闭窗口</a></div>
        </div>
        <div class="side" style="display: none"><ul><li>相关链接</li></ul></div>
        <div class="footer"><p>主办：人民政府办公室&nbsp;&nbsp;网站标识码：0000000000</p><p>ICP备00000000号-1</p></div>
        <noscript>请启用脚本</noscript>
        </body>
        </html>

        """;

    private static string Layout(HtmlOptions options, string title, string article) => $$"""
        <html>
        <head><meta http-equiv="Content-Type" content="text/html; charset={{Charset(options)}}"><title>{{title}}</title></head>
        <body bgcolor="#FFFFFF">
        <table width="980" border="0" align="center" cellpadding="0" cellspacing="0">
        <tr><td height="90" background="top.jpg">&nbsp;</td></tr>
        <tr><td><table width="100%" border="0"><tr><td><a href="index.htm">首页</a></td><td><a href="list.htm">公示公告</a></td><td><a href="about.htm">机构概况</a></td></tr></table></td></tr>
        </table>
        <table width="980" border="0" align="center" cellpadding="0" cellspacing="0">
        <tr>
        <td width="20">&nbsp;</td>
        <td valign="top">
        {{article}}</td>
        <td width="20">&nbsp;</td>
        </tr>
        </table>
        <table width="980" border="0" align="center"><tr><td align="center">版权所有：人民政府办公室</td></tr></table>
        </body>
        </html>

        """;
}
