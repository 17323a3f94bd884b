using System.Text;
using Ingest.Deliver;
using Ingest.Model;
using Ingest.Normalize;
using Ingest.Read;

namespace Ingest.UnitTests.Normalize;

/// <summary>Whose disclosure it is, of which year, region and phase.</summary>
public sealed class DisclosureTests
{
    private static Document Read(string text) => new Pipeline(Catalogue.Readers, new ReadLimits(), new RetryOptions(), TimeProvider.System)
        .Understand(new SourceFile("a.txt", Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("某局2031年部门预算", 2031)]
    [InlineData("二〇二四年部门决算公开", 2024)]
    [InlineData("二○二四年部门决算公开", 2024)]        // a circle for the zero
    [InlineData("二零二四年度部门预算", 2024)]
    [InlineData("截至2024年8月31日，本部门有编制十人", null)] // a date
    [InlineData("资产情况截至2023年12月31日。2024年部门预算", 2024)]
    [InlineData("截止时间：2023年底", null)]
    [InlineData("二十二年来的发展", null)]
    public void The_fiscal_year_is_no_date(string text, int? year) => Assert.Equal(year, FiscalYears.In(text));

    [Theory]
    [InlineData("某局25年预算", 2025)]
    [InlineData("某局125年预算", null)]
    [InlineData("某中学25年校庆", null)]
    public void A_files_name_may_have_two_digits(string name, int? year) => Assert.Equal(year, FiscalYears.InFileName(name));

    [Theory]
    [InlineData("上海市普陀区某某局", "310107")]      // Zhoushan has a 普陀区 too
    [InlineData("舟山市普陀区某某局", "330903")]
    [InlineData("普陀区某某局", null)]                // either
    [InlineData("中共大厂回族自治县委某某部", "131028")]
    [InlineData("廊坊市大厂回族自治县某某局", "131028")]
    [InlineData("江苏省某某厅", "320000")]
    [InlineData("江苏省普陀区某某局", "320000")]      // none there has the name: the province stays
    [InlineData("某某集团", null)]
    public void A_region_is_the_innermost_that_a_name_tells_for_sure(string body, string? code) => Assert.Equal(code, Regions.In(body, "body-name")?.Code);

    [Theory]
    [InlineData("部门：江苏省某某厅", Scope.Department)]
    [InlineData("预算单位：江苏省某某中心", Scope.Unit)]
    [InlineData("单位：江苏省某某中心", Scope.Unknown)] // says no more than that it is a body
    public void A_caption_tells_the_scope_where_no_title_does(string caption, Scope scope) =>
        Assert.Equal(scope, Read($"支出预算表\n{caption}\n\t科目编码\n\t科目名称\n\t合计\n\n\t201\n\t一般公共服务支出\n\t9.00\n\n\n").Disclosure.Scope);

    [Theory]
    [InlineData("嘉禾岭县2031年政府预算公开", "嘉禾岭县")]
    [InlineData("平禾县2031年政府预算公开", "平禾县")]                  // three characters
    [InlineData("全县2031年一般公共预算支出9.00万元", null)]           // all of a county is no body
    [InlineData("2031年全县一般公共预算支出9.00万元", null)]
    public void A_sentence_about_a_whole_county_names_no_body(string text, string? body) => Assert.Equal(body, Read($"{text}\n").Disclosure.Body?.Name);

    [Fact]
    public void Columns_tell_the_phase_where_no_title_does() =>
        Assert.Equal(Phase.FinalAccount, Read("\t项目\n\t年初预算数\n\t决算数\n\n\t201\n\t9.00\n\t8.00\n\n\n").Disclosure.Phase);

    [Theory]
    [InlineData("支出合计1,234.56万元，其中公共安全支出234.50万元。", "assumed", 12345600)]
    [InlineData("支出合计1,234.56万元。", null, null)]                                       // one figure may be chance
    [InlineData("支出合计1,234.56万元，其中公共安全支出234.50元。", null, null)]             // the text contradicts itself
    [InlineData("支出合计88.00万元，其中公共安全支出77.00万元。", null, null)]               // other figures
    public void A_table_without_a_unit_takes_the_one_that_the_text_gives_its_figures_in(string text, string? from, int? yuan)
    {
        const string Table = "支出总表\n\t科目编码\n\t科目名称\n\t合计\n\n\t\n\t合计\n\t1234.56\n\n\t204\n\t公共安全支出\n\t234.50\n\n\n";
        Table table = Read(Table + text + "\n").Tables[0];
        Assert.Equal((from, (decimal?)yuan), (table.Unit?.From, table.Rows[0].Values[0].Yuan));
    }
}
