namespace Ingest.Read.Html;

/// <summary>What is under one block, table or cell: counted once, asked often.</summary>
internal sealed class Facts
{
    /// <summary>Visible characters, list numbers included.</summary>
    public long Text { get; set; }

    /// <summary>Those of them in links that lead away from the page.</summary>
    public long Linked { get; set; }

    /// <summary>Those of them in tables.</summary>
    public long InTables { get; set; }

    /// <summary>Number of links that lead away from the page.</summary>
    public int Links { get; set; }

    /// <summary>Number of paragraphs, items, headings and forced lines.</summary>
    public int Lines { get; set; }

    /// <summary>Number of headings.</summary>
    public int Headings { get; set; }

    /// <summary>Number of links to a document to download (attachments).</summary>
    public int Attachments { get; set; }

    /// <summary>Adds what is under a child.</summary>
    public void Add(Facts child, bool isTable)
    {
        Text += child.Text;
        Linked += child.Linked;
        InTables += isTable ? child.Text : child.InTables;
        Links += child.Links;
        Lines += child.Lines;
        Headings += child.Headings;
        Attachments += child.Attachments;
    }
}
