using Ingest.Read.Pdf;

namespace Ingest.UnitTests.Layout;

public sealed class AlignedStatementTests
{
    private static readonly float[] One = [450], Two = [250, 350];

    [Theory]
    [InlineData(" .", ".")] // a leader's dot, as some fonts map it
    [InlineData("6 ", "6")]
    [InlineData("  ", "  ")]
    public void A_letter_mapped_with_a_space_is_the_letter(string mapped, string printed) => Assert.Equal(printed, PrintedText.Of(mapped));

    [Fact]
    public void Parts_of_one_statement_are_one_table()
    {
        AlignedPage page = new AlignedPage()
            .Row(100, "Net assets at the end of the year", One, "5,111").Row(112, "Units of all classes in issue", One, "49,136").Row(124, "Net assets for each unit in issue", One, "104")
            .Text(50, 148, "Class B")
            .Row(172, "Net assets at the end of the year", One, "49,144").Row(184, "Units of all classes in issue", One, "471,555").Row(196, "Net assets for each unit in issue", One, "105");
        Assert.Equal(7, page.Table().Length);
    }

    [Fact]
    public void Tables_with_heads_of_their_own_stay_apart()
    {
        AlignedPage page = new AlignedPage()
            .Row(100, "Iron", Two, "1,200", "3.5").Row(112, "Coal", Two, "980", "4.0").Row(124, "Salt", Two, "15", "12.0")
            .Text(50, 160, "Exports")
            .Row(184, "Kind", Two, "2013", "2012").Row(196, "Iron", Two, "1,300", "3.5").Row(208, "Coal", Two, "981", "4.0").Row(220, "Salt", Two, "16", "12.0");
        Assert.Equal(2, page.Find().Tables.Count);
    }

    [Fact]
    public void Words_under_ruled_heads_are_a_table()
    {
        AlignedPage page = new AlignedPage()
            .Text(50, 100, "Animal").Text(150, 100, "Action").Text(250, 100, "Result").Across(104, 50, 300)
            .Text(50, 116, "Cat").Text(150, 116, "says").Text(250, 116, "meow")
            .Text(50, 128, "Dog").Text(150, 128, "barks").Text(250, 128, "woof");
        Assert.Equal(["Animal|Action|Result", "Cat|says|meow", "Dog|barks|woof"], page.Table());
    }

    [Fact]
    public void A_long_word_close_to_the_next_column_does_not_join_it()
    {
        // 19 letters end 5 points before the second column: less than what parts cells elsewhere.
        AlignedPage page = new AlignedPage()
            .Text(50, 100, "Animal").Text(150, 100, "Action").Text(250, 100, "Result").Across(104, 50, 300)
            .Text(50, 116, "Cat").Text(150, 116, "says").Text(250, 116, "meow")
            .Text(50, 128, "Parastratiosphecomy").Text(150, 128, "hums").Text(250, 128, "bzzz")
            .Text(50, 140, "Dog").Text(150, 140, "barks").Text(250, 140, "woof").Across(144, 50, 300);
        Assert.Equal("Parastratiosphecomy|hums|bzzz", page.Table()[2]);
    }

    [Fact]
    public void Rows_that_rules_part_stay_together_over_more_white()
    {
        var page = new AlignedPage();
        for (int row = 0; row < 4; row++)
            page.Text(50, 100 + row * 30, "Cat" + row).Text(150, 100 + row * 30, "says").Text(250, 100 + row * 30, "meow").Across(114 + row * 30, 50, 300);
        Assert.Equal(4, page.Table().Length);
    }

    [Fact]
    public void Heads_flush_with_their_numbers_part_where_words_stand_close()
    {
        float[] rights = [150, 200, 250];
        AlignedPage page = new AlignedPage()
            .RightText(200, 100, "Under 9").RightText(250, 100, "Nine").Row(112, "Offense", rights, "Total", "years", "and over").Across(115, 50, 250)
            .Row(127, "All", rights, "11,062.6", "1,540.0", "9,522.6").Row(139, "Rape", rights, "17.5", "2.6", "14.9").Row(151, "Arson", rights, "9.8", "4.3", "5.5");
        Assert.Equal("Offense|Total|Under 9 years|Nine and over", page.Table()[0]);
    }

    [Fact]
    public void A_table_with_two_columns_of_long_names_is_no_page_in_two_columns()
    {
        string[] names = ["SOUTHWEST AIR LINES AND SONS", "EXPRESS JETS AND THE AIRLINES", "A SENSU JAPANESE RESTAURANTS", "THE BACK DOOR BARBECUE HOUSE"];
        string[] streets = ["7100 TERMINAL DRIVE AND ROADS", "315 NORTHWEST STREET AND LANE", "19 WESTERN ROAD AT THE CORNER", "5079 SOUTH YALE AVENUE TULSAS"];
        var page = new AlignedPage();
        for (int row = 0; row < 8; row++)
        {
            float y = 100 + row * 12;
            page.Text(50, y, "8430" + row).Text(90, y, names[row % 4]).Text(260, y, streets[row % 4]).Text(430, y, "TULSA").RightText(520, y, "7411" + row).RightText(570, y, "OK");
        }
        Assert.Equal(6, Assert.Single(page.Find().Tables).Columns);
    }

    [Fact]
    public void Columns_of_running_numbers_are_no_axis()
    {
        var page = new AlignedPage();
        for (int row = 1; row <= 8; row++)
            page.RightText(100, 100 + row * 12, $"{row}").RightText(160, 100 + row * 12, $"{row + 99}").RightText(220, 100 + row * 12, $"{row + 199}");
        Assert.Equal(3, Assert.Single(page.Find().Tables).Columns);
    }

    [Fact]
    public void Running_numbers_beside_words_are_no_axis()
    {
        AlignedPage page = new AlignedPage().Text(50, 100, "No").Text(100, 100, "Animal").Text(200, 100, "Action").Across(104, 50, 250);
        string[] animals = ["Cat", "Dog", "Carp", "Crow", "Mouse", "Toad"], actions = ["says", "barks", "swims off", "croaks", "runs", "leaps"];
        for (int row = 0; row < 6; row++)
            page.Text(50, 116 + row * 12, $"{row + 1}").Text(100, 116 + row * 12, animals[row]).Text(200, 116 + row * 12, actions[row]);
        Assert.Equal(7, page.Table().Length);
    }

    [Fact]
    public void Lines_that_go_on_beside_an_axis_are_no_table()
    {
        AlignedPage page = new AlignedPage()
            .Row(100, "the sum of it and the rest of what was passed over to", One, "25.0").Row(112, "are from the main part of a program that is shared by", One, "20.0").Row(124, "that for the other part of it the call will go on to", One, "15.0");
        Assert.Empty(page.Find().Tables);
    }
}
