using Ingest.Model;
using Ingest.Normalize.ProseTargets;

namespace Ingest.UnitTests.Normalize.ProseTargets;

public sealed class ProseTargetReaderTests
{
    [Fact]
    public void A_project_described_in_sections_is_an_entry()
    {
        Performance entry = Assert.Single(ProseTargetReader.Read(
        [
            Titled("路灯改造项目经费情况说明", 1, [],
                Titled("一、项目概况", 2, ["更换路灯300盏。"]), Titled("二、立项依据", 2, ["街道会议纪要。"]), Titled("三、年度预算安排", 2, ["2025年度项目总预算86.50万元，其中灯具60.00万元。"]),
                Titled("四、绩效目标", 2, ["1.亮灯率达到98%；2.投诉不多于5件。"])),
            Titled("其他事项", 1, ["没有绩效目标。"]),
        ], before: 3));

        Assert.Equal((4, "project", "路灯改造", "更换路灯300盏。", true), (entry.Ordinal, entry.Scope, entry.Project?.Name, entry.Purpose, entry.Complete));
        Assert.Equal((86.50m, 865000.00m), (entry.Budget?.Total?.Value, entry.Budget?.Total?.Yuan));
        Assert.Equal(["亮灯率达到98%；", "投诉不多于5件。"], entry.Goals);
        Assert.Equal("四、绩效目标, paragraph 1", entry.At);
        Assert.Null(entry.Table);
    }

    [Fact]
    public void Words_before_a_colon_are_parts_too()
    {
        IReadOnlyList<Performance> entries = [.. ProseTargetReader.Read(
            [Titled("七、项目支出绩效", 1, ["项目名称：校车运营", "项目概况：接送学生。", "绩效目标：全年零事故。", "项目名称：图书购置", "绩效目标：新增图书2000册。"])], before: 0)];

        Assert.Equal([("校车运营", "全年零事故。"), ("图书购置", "新增图书2000册。")], entries.Select(static entry => (entry.Project!.Name!, Assert.Single(entry.Goals))));
    }

    [Fact]
    public void Goals_below_the_heading_of_a_project_are_its_own() =>
        Assert.Equal("河道清淤专项", Assert.Single(ProseTargetReader.Read([Titled("（一）河道清淤专项", 2, ["绩效目标：清淤12公里。"])], before: 0)).Project?.Name);

    [Fact]
    public void Goals_of_the_whole_department_have_its_scope()
    {
        Performance entry = Assert.Single(ProseTargetReader.Read([Titled("五、2025年度总体绩效目标", 1, ["1.甲。", "2.乙。"])], before: 0));

        Assert.Equal("department", entry.Scope);
        Assert.Equal(["甲。", "乙。"], entry.Goals);
    }

    [Theory]
    [InlineData("一、收支预算总体情况说明")]
    [InlineData("二、“三公”经费情况说明")]
    [InlineData("三、绩效目标设置情况")]
    public void Other_sections_are_no_projects(string heading) =>
        Assert.Empty(ProseTargetReader.Read([Titled(heading, 1, ["基本支出10万元。", "绩效目标的项目3个。"])], before: 0));

    [Fact]
    public void A_pointer_to_a_table_is_no_goal() =>
        Assert.Empty(ProseTargetReader.Read([Titled("路灯改造项目经费情况说明", 1, [], Titled("一、绩效目标", 2, ["详见单位的项目绩效目标表"]))], before: 0));

    [Fact]
    public void A_project_of_which_only_the_money_is_told_has_no_performance() =>
        Assert.Empty(ProseTargetReader.Read([Titled("路灯改造项目经费情况说明", 1, [], Titled("一、年度预算安排", 2, ["2025年度预算安排86.50万元。"]))], before: 0));

    [Fact]
    public void Headings_below_a_title_without_a_name_are_the_names_of_projects()
    {
        IReadOnlyList<Performance> entries = [.. ProseTargetReader.Read(
        [
            Titled("三、项目经费情况说明", 1, [],
                Titled("（一）校车运营", 2, ["项目概况：接送学生。", "年度预算安排：2025年度预算安排40.00万元。", "绩效目标：全年零事故。"]),
                Titled("（二）图书购置", 2, ["绩效目标：新增图书2000册。"])),
            Titled("四、其他", 1, [], Titled("（一）说明", 2, ["绩效目标：没有。"])),
        ], before: 0)];

        Assert.Equal([("校车运营", 40.00m, "全年零事故。"), ("图书购置", null, "新增图书2000册。")],
            entries.Select(static entry => (entry.Project!.Name!, entry.Budget?.Total?.Value, Assert.Single(entry.Goals))));
    }

    private static Section Titled(string heading, int level, IReadOnlyList<string> paragraphs, params IReadOnlyList<Section> sections) => new()
    {
        Title = heading,
        Heading = heading,
        Level = level,
        Paragraphs = [.. paragraphs.Select((text, index) => new Paragraph(text, At: $"{heading}, paragraph {index + 1}"))],
        Sections = sections,
    };
}
