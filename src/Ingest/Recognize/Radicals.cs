using System.Text;

namespace Ingest.Recognize;

/// <summary>
/// CJK radicals (U+2E80–2EF3) and Kangxi radicals (U+2F00–2FD5) as the characters that they look like. Browsers and some fonts write
/// them in place of the characters. NFKC knows the Kangxi ones only, and gives two of them a form that is not printed here.
/// </summary>
internal static class Radicals
{
    private const char First = '\u2e80', Last = '\u2fd5', Kangxi = '\u2f00';

    // After Unicode's EquivalentUnifiedIdeograph.txt; radicals that look like no character of the basic plane stay.
    private const string Pairs =
        "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺌小⺍小⺎兀⺏尣⺐尢⺑尣⺒巳⺓幺⺔彑⺕彐⺖忄⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目"
        + "⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺶羊⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨"
        + "⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟"
        + "⼾户⾭青";

    private static readonly char[] Table = Fill();

    /// <summary>The character; any other comes back as it is.</summary>
    public static char Fold(char c) => c is >= First and <= Last ? Table[c - First] : c;

    private static char[] Fill()
    {
        var table = new char[Last - First + 1];
        for (int i = 0; i < table.Length; i++)
        {
            char c = (char)(First + i);
            string folded = c >= Kangxi ? c.ToString().Normalize(NormalizationForm.FormKC) : "";
            table[i] = folded.Length == 1 ? folded[0] : c;
        }
        for (int i = 0; i < Pairs.Length; i += 2)
            table[Pairs[i] - First] = Pairs[i + 1];
        return table;
    }
}
