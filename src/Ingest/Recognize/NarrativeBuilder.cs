using System.Text.RegularExpressions;
using Ingest.Model;
using Ingest.Read;

namespace Ingest.Recognize;

/// <summary>Builds the tree of sections from lines in reading order.</summary>
internal sealed partial class NarrativeBuilder
{
    private const double TitleRank = -1;

    // A title, a row of dots, a page number.
    private const int LongestEntry = 160;

    private readonly List<OpenSection> _top = [];
    private readonly List<OpenSection> _path = [];
    private readonly HashSet<string> _contents = [];
    private bool _inContents;
    private int? _contentsPage;

    /// <summary>The document's title, once met.</summary>
    public string? DocumentTitle { get; private set; }

    /// <summary>Title of the innermost open section.</summary>
    public string? SectionTitle => _path.Count > 0 ? _path[^1].Title : null;

    /// <summary>Adds a line: a heading opens a section, anything else is a paragraph of the open one.</summary>
    /// <param name="line">The line.</param>
    /// <param name="sequence">The heading that its sequence makes it; null where it is judged alone.</param>
    public void Add(TextBlock line, Heading? sequence = null)
    {
        if (IsContents(line))
        {
            AddParagraph(line);
            return;
        }
        if ((line.HeadingLevel == 0 && TitleText.CanTitle(line.Text)) || (DocumentTitle is null && TitleText.IsDocumentTitle(line.Text)))
        {
            string title = Folded.Prose(line.Text);
            DocumentTitle ??= title;
            Open(new OpenSection(line, null, title, TitleRank, 0));
            return;
        }
        if ((sequence ?? Headings.Read(line.Text, line.HeadingLevel)) is not { } heading)
        {
            AddParagraph(line);
            return;
        }
        while (_path.Count > 0 && _path[^1].Rank >= heading.Rank)
            _path.RemoveAt(_path.Count - 1);
        int level = _path.Count(static section => section.Rank > TitleRank) + 1;
        // A numbered sentence has no title apart: it is its section's text.
        bool isText = sequence is { Title.Length: 0 };
        Open(new OpenSection(line, heading.Number, isText ? null : heading.Title, heading.Rank, level, isPrinted: !isText));
        if (isText)
            AddParagraph(line);
    }

    /// <summary>The sections, the outermost first.</summary>
    public IReadOnlyList<Section> Build() => [.. _top.Select(static section => section.Build())];

    private void Open(OpenSection section)
    {
        // A document title stands beside the sections, not above them: 一、 has level 1.
        if (section.Rank == TitleRank || _path.Count == 0 || _path[^1].Rank == TitleRank)
        {
            _path.Clear();
            _top.Add(section);
        }
        else
        {
            _path[^1].Sections.Add(section);
        }
        _path.Add(section);
    }

    private void AddParagraph(TextBlock line)
    {
        if (_path.Count == 0)
            Open(new OpenSection(null, null, null, TitleRank, 0));
        _path[^1].Paragraphs.Add(new Paragraph(line.Text, line.Page, line.Page is null ? line.At : null, line.Box));
    }

    /// <summary>True for the lines of a table of contents: they look like headings, and say again what follows.</summary>
    private bool IsContents(TextBlock line)
    {
        string text = line.Text;
        if (text.Length > LongestEntry)
        {
            _inContents = false;
            return false;
        }
        string key = Folded.Key(text);
        if (key is "目录" or "contents" or "Contents" or "CONTENTS")
        {
            _inContents = true;
            _contentsPage = line.Page;
            _contents.Clear();
            return true;
        }
        string entry = LeaderTail().Replace(key, "");
        if (Leader().IsMatch(text) && Headings.Read(LeaderTail().Replace(text, ""), styled: 1) is not null)
        {
            if (_inContents)
                _contents.Add(entry);
            return true;
        }
        if (!_inContents)
            return false;
        // On its own page a list goes on as long as its lines are numbered, however they are set.
        if (line.Page is not null && line.Page == _contentsPage && !_contents.Contains(entry) && EntryNumber().IsMatch(key) && TitleText.CanTitle(text))
        {
            _contents.Add(entry);
            return true;
        }
        // The first entry met again is the first heading of the text itself.
        if (_contents.Contains(entry) || entry.Length > 60 || (IsTitle(line) && Headings.Read(text, styled: null) is null))
        {
            _inContents = false;
            return false;
        }
        _contents.Add(entry);
        return true;
    }

    // Where pages show how a line is set, a title is no entry.
    private static bool IsTitle(TextBlock line) => TitleText.IsDocumentTitle(line.Text) || (line.Page is not null && line.HeadingLevel is not null);

    [GeneratedRegex(@"^(?:第[一二三四五六七八九十]+[部章篇]|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.．])", RegexOptions.CultureInvariant)]
    private static partial Regex EntryNumber();

    // Dots or a gap, then the page number.
    [GeneratedRegex(@"([.…·]{2,}|\s)\s*-?\s*\d{1,3}\s*-?$", RegexOptions.CultureInvariant)]
    private static partial Regex Leader();

    [GeneratedRegex(@"[.…·\s]*-?\s*\d{1,3}\s*-?$", RegexOptions.CultureInvariant)]
    private static partial Regex LeaderTail();

    private sealed class OpenSection(TextBlock? heading, string? number, string? title, double rank, int level, bool isPrinted = true)
    {
        public double Rank => rank;

        public string? Title => title;

        public List<Paragraph> Paragraphs { get; } = [];

        public List<OpenSection> Sections { get; } = [];

        public Section Build() => new()
        {
            Number = number,
            Title = title,
            Level = level,
            Heading = isPrinted ? heading?.Text : null,
            Page = heading?.Page,
            At = heading?.Page is null ? heading?.At : null,
            Paragraphs = Paragraphs,
            Sections = [.. Sections.Select(static section => section.Build())],
        };
    }
}
