using System.Globalization;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using Ingest.Model;
using Ingest.Read.Charset;

namespace Ingest.Read.Html;

/// <summary>Reads web pages, pages saved from Word and WPS, and MHTML archives of them, as a browser shows them; nothing is run or fetched.</summary>
public sealed class HtmlReader : IDocumentReader
{
    /// <inheritdoc/>
    public string Format => "html";

    /// <inheritdoc/>
    public string Description => "Web pages, also saved from Word or WPS, and MHTML archives";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".html", ".htm", ".xhtml", ".mht", ".mhtml"];

    /// <inheritdoc/>
    public Certainty Claim(SourceFile file)
    {
        var certainty = HtmlClaim.Of(file.Bytes.Span);
        return certainty == Certainty.None && Extensions.Contains(file.Extension) && !HtmlClaim.IsOther(file.Bytes.Span) ? Certainty.Extension : certainty;
    }

    /// <inheritdoc/>
    public RawDocument Read(SourceFile file, ReadLimits limits, CancellationToken cancellation)
    {
        if (file.Bytes.Length > limits.MaxBytes)
            throw new UnreadableException("LIMIT-001", string.Create(CultureInfo.InvariantCulture,
                $"The file has {file.Bytes.Length} bytes; the limit MaxBytes is {limits.MaxBytes}. Raise it if the document is genuine."));
        var flow = new BodyFlow(limits);
        long characters = 0, hidden = 0;
        var problems = new List<Problem>();
        foreach (var page in PagesOf(file, cancellation))
        {
            var text = TextDecoding.Decode(page.Bytes.Span, page.Charset ?? MetaCharset.Find(page.Bytes.Span));
            RefuseBinary(text, page.Bytes.Length);
            MarkupScan.Check(text.Text, limits, cancellation);
            Report(text, problems);
            using var document = Parse(text.Text, limits, cancellation);
            if (document.DocumentElement is not { } root)
                continue;
            var survey = new Survey(root, limits, cancellation);
            var tables = new TableSorting(survey, limits, cancellation);
            flow.Add(survey, tables, new Boilerplate(survey, tables), cancellation);
            characters += survey.Characters;
            hidden += survey.Hidden;
        }
        if (characters == 0)
            throw new UnreadableException("HTML-001", string.Create(CultureInfo.InvariantCulture,
                $"The page has {file.Bytes.Length} bytes and not one visible character ({hidden} hidden); a disclosure has text. Look at it in a browser: it may be a frame, a script that loads its text, or a picture."));
        return new RawDocument { Format = Format, Reader = "html 1", Blocks = flow.Blocks, Characters = characters, Hidden = hidden, Problems = problems };
    }

    private static IReadOnlyList<PagePart> PagesOf(SourceFile file, CancellationToken cancellation) =>
        HtmlClaim.IsMime(file.Bytes.Span) ? MhtmlArchive.Pages(file.Bytes, cancellation) : [new PagePart(file.Bytes, null)];

    private static AngleSharp.Html.Dom.IHtmlDocument Parse(string text, ReadLimits limits, CancellationToken cancellation)
    {
        int created = 0;
        bool styled = InlineStyle.Matters(text);
        var parser = new HtmlParser(new HtmlParserOptions
        {
            SkipComments = true,
            SkipScriptText = true,
            DisableElementPositionTracking = true,
            // Names of two or five letters: td, th and table are among them, and no font or span is.
            ShouldEmitAttribute = (ref StructHtmlToken tag, ReadOnlyMemory<char> name) => Markup.IsRead(name.Span, styled || tag.Name.Length is 2 or 5),
            // Deeper than the reader accepts, so that it sees the excess instead of a flattened page.
            MaximumDepth = 4 * limits.MaxElementDepth,
            OnCreated = (_, _) =>
            {
                if ((++created & 0xfff) == 0)
                    cancellation.ThrowIfCancellationRequested();
            },
        });
        try
        {
            return parser.ParseDocument(text);
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            throw new UnreadableException("HTML-002", $"The page's markup cannot be parsed ({e.GetType().Name}); a browser reads any markup. Save the page again from a browser.", e);
        }
    }

    // A twentieth: a damaged page has some such places; a picture or a program has them throughout.
    private static void RefuseBinary(DecodedText text, int bytes)
    {
        int controls = text.Replaced;
        foreach (char c in text.Text)
            controls += c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\0') ? 1 : 0;
        if (controls > 20 && 20L * controls > text.Text.Length)
            throw new UnreadableException("HTML-002", string.Create(CultureInfo.InvariantCulture,
                $"The file of {bytes} bytes is no page: {controls} of its {text.Text.Length} characters, read as {text.Charset}, are control characters or mean nothing. Markup or text was expected; look at what the file really is."));
    }

    private static void Report(DecodedText text, List<Problem> problems)
    {
        if (text.Replaced > 0)
            problems.Add(new Problem
            {
                Code = "CHAR-001",
                Severity = Severity.Error,
                Message = string.Create(CultureInfo.InvariantCulture,
                    $"{text.Replaced} places hold bytes that mean nothing in {text.Charset} ({text.From}); each is shown as U+FFFD. Look at the source's charset."),
            });
    }
}
