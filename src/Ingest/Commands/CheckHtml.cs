using System.Text;
using Ingest.Certify;
using Ingest.Certify.Html;

namespace Ingest.Commands;

/// <summary>Certificates as HTML: one file for one document; for several a folder with a file for each and an index.</summary>
internal sealed class CheckHtml : CheckOutput
{
    private const string Index = "index.html";

    // Room for an ordinal and .html within the 255 bytes that file systems give a name.
    private const int MostNameBytes = 230;

    private readonly CheckOptions _options;

    private readonly Terminal _terminal;

    private readonly List<IndexLine> _lines = [];

    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase) { Index };

    /// <summary>Begins.</summary>
    public CheckHtml(CheckOptions options, Terminal terminal)
    {
        (_options, _terminal) = (options, terminal);
        if (!options.IsMany)
            return;
        if (options.Out is null)
            throw new UsageException("OPTION-001 The HTML certificates of several documents need a folder: give --out DIR.");
        try
        {
            Directory.CreateDirectory(options.Out);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"OPTION-003 '{options.Out}' cannot be made a folder: {e.Message} Choose another one.");
        }
    }

    /// <inheritdoc/>
    public override void Write(Checked one)
    {
        string? name = null;
        if (one.Html is { } html && one.Certificate is { } certificate)
        {
            name = NameOf(one.FileName);
            string? path = _options.IsMany || Directory.Exists(_options.Out) ? Path.Combine(_options.Out!, name) : _options.Out;
            if (path is null)
            {
                _terminal.Lines.Write(Encoding.UTF8.GetString(html));
                return;
            }
            using (FileStream to = Create(path))
                to.Write(html);
            _terminal.Lines.WriteLine($"{Terminal.CleanName(path)}: {Words.Of(certificate)} ({Words.Of(certificate.Counts)})");
        }
        _lines.Add(new IndexLine(one.FileName, name, one.Certificate, one.Failure?.Code, one.Failure?.Message));
    }

    /// <inheritdoc/>
    public override void End(CheckTotal total)
    {
        if (!_options.IsMany)
            return;
        string path = Path.Combine(_options.Out!, Index);
        using (FileStream to = Create(path))
            HtmlIndex.Write(_lines, total.Counts, to);
        _terminal.Lines.WriteLine(Terminal.CleanName(path));
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
    }

    private string NameOf(string fileName)
    {
        string stem = Shortened(string.Concat(fileName.Select(static c => char.IsControl(c) || "<>:\"/\\|?*".Contains(c, StringComparison.Ordinal) ? '_' : c)));
        string name = stem + ".html";
        for (int i = 2; !_names.Add(name); i++)
            name = $"{stem} ({i}).html";
        return name;
    }

    private static string Shortened(string text)
    {
        int length = text.Length;
        while (Encoding.UTF8.GetByteCount(text.AsSpan(0, length)) > MostNameBytes)
            length -= char.IsLowSurrogate(text[length - 1]) ? 2 : 1;
        return text[..length];
    }
}
