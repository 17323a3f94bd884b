using Ingest.Model;
using Ingest.Validate.Plausibility;

namespace Ingest.UnitTests.Validate.Plausibility;

public sealed class TargetTests
{
    [Theory]
    [InlineData("学生满意度", "≥105百分比", "Warning")]
    [InlineData("验收合格率", ">100%", "Warning")]
    [InlineData("群众满意度", "≥100%", "")]          // exactly all is possible
    [InlineData("任务完成率", "≥105%", "")]          // more than planned is possible
    [InlineData("满意度增长率", "≥120%", "")]
    [InlineData("群众满意度", "≥95%", "")]
    [InlineData("满意度", "292%", "")]               // a lost sign, told as such
    public void A_share_of_a_whole_ends_at_a_hundred(string name, string target, string found) =>
        Assert.Equal(found, new TargetAboveHundred().Found(Odd.Projects(Odd.Project(Odd.Indicator(name, target)))));

    [Theory]
    [InlineData("学生满意度", "292%", "Warning")]
    [InlineData("学生满意度", "2100%", "Warning")]
    [InlineData("完成时间", "s12月", "Warning")]
    [InlineData("产值增长率", "292%", "")]           // growth may be
    [InlineData("学生满意度", "≥92%", "")]
    public void A_sign_that_became_a_letter_is_seen(string name, string target, string found) =>
        Assert.Equal(found, new TargetWithLostSign().Found(Odd.Projects(Odd.Project(Odd.Indicator(name, target)))));

    [Theory]
    [InlineData("≤15万", "Info")]
    [InlineData("≤15万元", "")]
    [InlineData("≥5万条", "")]
    public void Ten_thousand_alone_is_no_unit_of_money(string target, string found) =>
        Assert.Equal(found, new TargetWithoutYuan().Found(Odd.Projects(Odd.Project(Odd.Indicator("预算控制数", target)))));

    [Theory]
    [InlineData("资金拨付完成时间", "≤6月", "Warning")]    // paying until October
    [InlineData("竣工时间", "≤6月", "Info")]               // the rest may be due on acceptance
    [InlineData("资金拨付完成时间", "≤10月", "")]
    [InlineData("资金拨付完成时间", "≤12月", "")]
    public void Nothing_is_paid_after_the_deadline_of_paying(string name, string target, string found)
    {
        Performance project = Odd.Project(Odd.Indicator(name, target)) with { Schedule = [new ScheduleStep("6月底", 6, 40), new ScheduleStep("10月底", 10, 100), new ScheduleStep("12月底", 12, 100)] };
        Assert.Equal(found, new PaymentAfterDeadline().Found(Odd.Projects(project)));
    }

    [Theory]
    [InlineData("≥779人", "779名代表每人一套", "代表总数778人", "Warning")]
    [InlineData("≥779人", "779名代表每人一套", "代表总数779人", "")]
    [InlineData("≥779人", "779名代表每人一套", "2023年实有778人", "")]  // another year's
    [InlineData("≥1000人", "培训干部", "在册1003人", "")]              // rounded
    [InlineData("≥350人", "为364名干部发放", "", "")]              // a lower bound
    [InlineData("≥20个", "21个单位", "", "")]                      // too few to be one count
    [InlineData("≥779人", "发放778套", "", "")]                    // other things
    public void One_count_is_given_once(string target, string description, string basis, string found) =>
        Assert.Equal(found, new CountGivenTwice().Found(Odd.Projects(Odd.Project(Odd.Indicator("数量", target, description, basis)))));

    [Theory]
    [InlineData("13053023P00420000201B", "Info")]
    [InlineData("13053024P00420000201B", "")]
    [InlineData("1305302", "")]                                    // no code of a project
    public void A_project_of_an_earlier_year_is_told(string code, string found) =>
        Assert.Equal(found, new ProjectOfEarlierYear().Found(Odd.Projects(Odd.Project() with { Project = new Project(code, "青苗工程") })));

    [Theory]
    [InlineData("整理档案46卷，每卷300元，需1.38万元。", "")]
    [InlineData("整理档案46卷，每卷300元，需1.48万元。", "Warning")]
    [InlineData("整理档案46卷，每卷300元，需1.4万元。", "")]                     // rounded
    [InlineData("奖励人才2人，每人2万元，共计4万元。", "")]
    [InlineData("奖励人才2人，每人2万元，共计5万元，", "")]                      // more may be in it
    [InlineData("为20个单位发放奖牌，为200名干部发放证书，每块奖牌500元，每个证书40元，计2万元。", "Warning")]
    [InlineData("约为20个单位发放奖牌，为200名干部发放证书，每块奖牌500元，每个证书40元，计2万元。", "Info")]
    [InlineData("聘用3人，每人每月2000元，共需7.2万元。", "")]                   // months
    [InlineData("聘用3人，每人2000元，共需7.2万元。", "")]                       // a factor unsaid
    [InlineData("购置电脑10台等，每台5000元，共计5.2万元。", "")]                // 等: other things too
    public void Counts_times_prices_make_the_amount(string prose, string found) =>
        Assert.Equal(found, new PriceTimesCount().Found(Odd.Projects(Odd.Project() with { Purpose = prose })));
}
