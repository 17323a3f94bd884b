using Ingest.Normalize;

namespace Ingest.UnitTests.Normalize;

public sealed class GoalsTests
{
    [Theory]
    [InlineData("1.修缮道路。\n2.更换路灯。", new[] { "修缮道路。", "更换路灯。" })]
    [InlineData("1、修缮道路；2、更换路灯", new[] { "修缮道路；", "更换路灯" })]
    [InlineData("1. 投入1.5万元，修缮2.5公里道路。", new[] { "投入1.5万元，修缮2.5公里道路。" })]  // decimals are no numbers of goals
    [InlineData("改善出行条件", new[] { "改善出行条件" })]
    [InlineData("总目标如下。1.甲。2.乙。", new[] { "总目标如下。", "甲。", "乙。" })]
    [InlineData("1.第一行\n接着写", new[] { "第一行接着写" })]
    [InlineData("", new string[0])]
    [InlineData("目标1：新建驿站。\n目标2：培训驿长。", new[] { "新建驿站。", "培训驿长。" })]
    [InlineData("目标1：\n目标2：", new string[0])]  // a template's prompts
    [InlineData("（1）修路。（2）植树。", new[] { "修路。", "植树。" })]
    [InlineData("①修路；②植树", new[] { "修路；", "植树" })]
    [InlineData("1.修路：（1）甲段；（2）乙段。2.植树。", new[] { "修路：（1）甲段；（2）乙段。", "植树。" })]  // the outer numbers count
    public void Numbered_goals_are_split(string printed, string[] goals) => Assert.Equal(goals, Goals.Split(printed));
}
