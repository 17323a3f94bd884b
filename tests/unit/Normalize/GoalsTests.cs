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
    public void Numbered_goals_are_split(string printed, string[] goals) => Assert.Equal(goals, Goals.Split(printed));
}
