namespace Ingest.Read.Word;

/// <summary>Reads numbering.xml.</summary>
internal static class ListDefinitions
{
    public static void Read(WordXml xml, ListNumbering into)
    {
        while (xml.Next(-1))
        {
            if (xml.Tag == WordTag.AbstractNumbering)
                ReadDefinition(xml, into);
            else if (xml.Tag == WordTag.Numbering)
                ReadList(xml, into);
        }
    }

    private static void ReadDefinition(WordXml xml, ListNumbering into)
    {
        int? id = WordNumber.Parse(xml.Attribute("abstractNumId"));
        var definition = new ListDefinition();
        if (!xml.IsEmpty)
        {
            int depth = xml.Depth;
            while (xml.Next(depth))
            {
                if (xml.Tag == WordTag.Level && LevelIndex(xml) is int index)
                    definition.Levels[index] = ReadLevel(xml);
                else if (xml.Tag == WordTag.NumberingStyleLink)
                    definition.StyleLink = xml.Value;
            }
        }
        if (id is int known)
            into.Add(known, definition);
    }

    private static void ReadList(WordXml xml, ListNumbering into)
    {
        int? id = WordNumber.Parse(xml.Attribute("numId"));
        var list = new ListInstance();
        int? level = null;
        if (!xml.IsEmpty)
        {
            int depth = xml.Depth;
            while (xml.Next(depth))
            {
                if (xml.Tag == WordTag.AbstractNumberingId)
                    list.DefinitionId = xml.Number ?? -1;
                else if (xml.Tag == WordTag.LevelOverride)
                    level = LevelIndex(xml);
                else if (xml.Tag == WordTag.StartOverride && level is int start)
                    list.Starts[start] = xml.Number;
                else if (xml.Tag == WordTag.Level && level is int changed)
                    list.Levels[changed] = ReadLevel(xml);
            }
        }
        if (id is int known)
            into.Add(known, list);
    }

    private static int? LevelIndex(WordXml xml) =>
        WordNumber.Parse(xml.Attribute("ilvl")) is int index and >= 0 and < ListDefinition.LevelCount ? index : null;

    private static ListLevel ReadLevel(WordXml xml)
    {
        var level = new ListLevel();
        if (xml.IsEmpty)
            return level;
        int depth = xml.Depth;
        while (xml.Next(depth))
        {
            switch (xml.Tag)
            {
                case WordTag.Start:
                    level.Start = xml.Number ?? 0;
                    break;
                case WordTag.NumberFormat:
                    level.Format = xml.Value ?? level.Format;
                    level.Pattern = xml.Attribute("format");
                    break;
                case WordTag.LevelText:
                    level.Text = xml.Value ?? "";
                    break;
                case WordTag.LevelRestart:
                    level.Restart = xml.Number;
                    break;
                case WordTag.Legal:
                    level.IsLegal = xml.IsOn;
                    break;
                case WordTag.Suffix:
                    level.Suffix = xml.Value ?? level.Suffix;
                    break;
                case WordTag.RunFonts:
                    level.Font = xml.Attribute("ascii") ?? xml.Attribute("hAnsi");
                    break;
                case WordTag.StyleReference:
                    level.Style = xml.Value;
                    break;
            }
        }
        return level;
    }
}
