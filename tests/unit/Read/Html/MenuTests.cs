namespace Ingest.UnitTests.Read.Html;

public sealed class MenuTests
{
    private static readonly string Article = string.Concat(Enumerable.Repeat("<p>青石镇本年预算按照规定编制，收支平衡，具体情况见下表。</p>", 10))
        + "<table><tr><td>收入<td>3.20<tr><td>支出<td>3.20</table>";

    [Fact]
    public void Menus_crumbs_tools_and_imprint_are_furniture_and_the_article_is_not()
    {
        var document = Pages.Read($"""
            <div class="top"><ul><li><a href="/">首页</a><li><a href="/zw">政务</a><li><a href="/gk">公开</a></ul></div>
            <div class="pos">当前位置：<a href="/">首页</a> &gt; 预算公开</div>
            <div class="wrap"><h1>青石镇预算</h1><div>发布时间：2031-02-03 来源：财政所</div><div>【打印】 【关闭】</div>{Article}
            <ul><li><a href="/f/1.xlsx">附件1 公开表</a><li><a href="/f/2.doc">附件2 说明</a></ul></div>
            <footer><p>青石镇人民政府 版权所有 <a href="/map">网站地图</a></p></footer><div>某ICP备12345678号</div>
            """);
        Assert.Equal(["首页\n政务\n公开", "当前位置：首页 > 预算公开", "【打印】 【关闭】", "青石镇人民政府 版权所有 网站地图", "某ICP备12345678号"],
            Pages.Furniture(document).Select(f => f.Text));
        Assert.All(Pages.Furniture(document), f => Assert.Equal("menu", f.Kind));
        Assert.Equal(["青石镇预算", "发布时间：2031-02-03 来源：财政所"], Pages.Texts(document)[..2]);
        Assert.Equal(["附件1 公开表", "附件2 说明"], Pages.Texts(document)[^2..]);
        Assert.Single(Pages.Tables(document));
        Assert.Equal(Pages.InBlocks(document), document.Characters);
    }

    [Fact]
    public void A_table_of_data_is_never_furniture_even_where_the_page_says_menu()
    {
        var document = Pages.Read($"<nav><a href='/a'>甲</a><table><tr><td>收入<td>1<tr><td>支出<td>1</table></nav><div>{Article}</div>");
        Assert.Equal(2, Pages.Tables(document).Length);
    }

    [Fact]
    public void A_contents_list_that_links_within_the_page_is_text()
    {
        var document = Pages.Read("<ul><li><a href='#1'>一、职责</a><li><a href='#2'>二、收支</a><li><a href='#3'>三、其他</a></ul>" + Article);
        Assert.Empty(Pages.Furniture(document));
    }

    [Fact]
    public void Words_page_header_is_a_header()
    {
        var furniture = Assert.Single(Pages.Furniture(Pages.Read("<div style='mso-element:header' id=h1><p>青石镇</p></div><p>正文</p>")));
        Assert.Equal(("header", "青石镇"), (furniture.Kind, furniture.Text));
    }
}
