using Ingest.Model;

namespace Ingest.Read.Pdf;

/// <summary>What concerns several pages: runs of pages that are images, fonts that cannot be decoded, a document without text.</summary>
internal sealed class DocumentFindings
{
    private readonly Dictionary<string, (long Unknown, long All, int First, int Last)> _fonts = [];
    private readonly List<Problem> _ready = [];
    private int _imageFrom, _imageTo, _images, _unread;
    private bool _hasText;
    private string? _unreadReason;

    public void Add(Problem problem) => _ready.Add(problem);

    public void Add(PrintedPage page)
    {
        _hasText |= page.Characters > 0;
        if (page.IsUnread)
        {
            _unread++;
            _unreadReason ??= page.Problems[0].Message;
        }
        if (!page.IsImage)
        {
            EndImages();
            return;
        }
        _images++;
        _imageFrom = _imageFrom == 0 ? page.Number : _imageFrom;
        _imageTo = page.Number;
    }

    public void Add(FontShelf fonts)
    {
        foreach (FontFace face in fonts.Faces)
        {
            if (face.Counts.Unknown == 0)
                continue;
            (long unknown, long all, int first, int last) = _fonts.GetValueOrDefault(face.Name);
            _fonts[face.Name] = (unknown + face.Counts.Unknown, all + face.Counts.All, first == 0 ? face.Pages.First : first, Math.Max(last, face.Pages.Last));
        }
    }

    /// <summary>The problems found since the last time.</summary>
    public IReadOnlyList<Problem> Take(bool isLastPage)
    {
        if (isLastPage)
        {
            EndImages();
            foreach ((string name, (long unknown, long all, int first, int last)) in _fonts)
            {
                _ready.Add(new Problem
                {
                    Code = "PDF-008", Severity = Severity.Error, Page = first,
                    Message = FormattableString.Invariant($"{unknown} of the {all} letters ({100.0 * unknown / all:0.#} %) in font {(name.Length > 0 ? name : "(without a name)")}, {Pages(first, last)}, cannot be told: the file does not say which characters they are. Each stands as U+FFFD; read them on the page."),
                });
            }
        }
        if (_ready.Count == 0)
            return [];
        Problem[] taken = [.. _ready];
        _ready.Clear();
        return taken;
    }

    /// <summary>Refuses a document of which no page could be read, or none has text.</summary>
    public void RefuseEmpty(int pages)
    {
        if (_hasText)
            return;
        if (_unread > 0 && _images == 0)
            throw new UnreadableException("PDF-004", _unreadReason!);
        throw _images > 0
            ? new UnreadableException("PDF-005", $"Of {pages} pages {_images} are images without text, the others blank: a scanned document. Text recognition comes later; until then find a version with text.")
            : new UnreadableException("PDF-013", $"None of the {pages} pages has a visible letter. Fetch the file again; look at it in a viewer.");
    }

    private void EndImages()
    {
        if (_imageFrom > 0)
        {
            _ready.Add(new Problem
            {
                Code = "PDF-006", Severity = Severity.Error, Page = _imageFrom,
                Message = $"Scanned, {Pages(_imageFrom, _imageTo)}: images without text, of which nothing is read. Text recognition comes later; until then read them in a viewer.",
            });
        }
        _imageFrom = 0;
    }

    private static string Pages(int first, int last) => first == last ? $"page {first}" : $"pages {first}–{last}";
}
