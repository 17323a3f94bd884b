using Ingest.Normalize;
using Ingest.Recognize.Vocabularies;

namespace Ingest.UnitTests.Normalize;

public sealed class MeasuresTests
{
    [Theory]
    [InlineData("amount", true, "收入", "预算数")]
    [InlineData("total", false, "支出", "合计")]
    [InlineData("current-year", false, "本年收入", "小计")]
    [InlineData("fiscal-appropriation", false, "本年收入", "财政拨款收入")]
    [InlineData("carried-in", false, "上年结转")]
    [InlineData("basic", false, "基本支出")]
    [InlineData("vehicles", false, "“三公”经费", "公务用车购置及运行费", "小计")]
    [InlineData("vehicle-purchase", false, "公务用车购置及运行费", "公务用车购置费")]
    [InlineData("vehicle-running", false, "公务用车购置及运行费", "公务用车运行维护费")]
    [InlineData("abroad/budgeted", false, "因公出国（境）费", "预算数")]   // the pair below the item
    [InlineData("abroad/settled", false, "决算数", "因公出国（境）费")]    // and above it
    [InlineData("vehicles/settled", false, "财政拨款“三公”经费", "公务用车购置及运行维护费", "小计", "决算数")] // the group's sum, in two phases
    [InlineData("basic/budgeted", false, "基本支出", "小计", "预算数")]
    [InlineData("current-year/budgeted", false, "本年收入", "小计", "预算数")]
    [InlineData("three-public/settled", false, "“三公”经费", "小计", "决算数")]
    [InlineData("three-public", false, "“三公”经费", "小计")]             // beside 会议费 and 培训费, whose 合计 is the total
    [InlineData("total", false, "“三公”经费", "合计")]                      // some print it over everything that stands below
    [InlineData("total/budgeted", false, "预算数", "合计")]
    [InlineData("unit-price", false, "单价")]
    [InlineData("other:绿化面积补差", false, "绿化面积补差")]                // no measure: the header names it
    [InlineData("procurement-sme", false, "2024年预留中小微企业份额")]      // 预留 here is no reserve
    [InlineData("carried-out", false, "年末结转和结余")]
    [InlineData("carried-in", false, "年初结转和结余")]
    [InlineData("amount", true, "预算數")]                                 // traditional characters
    [InlineData("basic", false, "本年支出", "基本支出")]
    [InlineData("adjusted", false, "支出", "全年预算数")]                     // beside 年初预算数
    [InlineData("basic/adjusted", false, "基本支出", "调整后预算数")]
    [InlineData("settled", false, "2024年执行数")]                          // a government's own budget
    [InlineData("settled", false, "上年预计执行数")]
    [InlineData("reception", false, "公务接待", "费用")]                      // beside 批次 and 人数
    [InlineData("unit-funds", false, "本年收入", "单位资金", "小计")]
    [InlineData("total", false, "“三公”经费财政拨款预算总额")]
    [InlineData("reserve", false, "单位预留机动经费")]
    public void Headers_name_the_measure(string measure, bool alone, params string[] header) => Assert.Equal(measure, new Measures(Vocabulary.BuiltIn).Of(header, alone));
}
