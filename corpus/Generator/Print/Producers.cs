namespace Ingest.Corpus.Print;

/// <summary>A program that prints.</summary>
/// <param name="Name">Its name in sources.</param>
/// <param name="Command">Its command.</param>
/// <param name="Packages">The Debian packages that bring it and its font.</param>
/// <param name="Font">What it sets text in, where a print does not say. Each has another, so that the corpus holds fonts of more than one kind.</param>
/// <param name="TakesWord">It is handed the Word document; otherwise the page in HTML.</param>
/// <param name="Arguments">Input file, output file and a folder for its own use → arguments.</param>
internal sealed record Producer(string Name, string Command, string Packages, string Font, bool TakesWord, Func<string, string, string, string[]> Arguments);

/// <summary>The programs that print the corpus. No two share a layout engine or a PDF writer.</summary>
internal static class Producers
{
    private static readonly Producer[] All =
    [
        new("libreoffice", "soffice", "libreoffice-writer-nogui fonts-noto-cjk", "Noto Serif CJK SC", true, (input, output, own) =>
            ["--headless", "--norestore", "-env:UserInstallation=" + new Uri(Path.Combine(own, "profile")).AbsoluteUri, "--convert-to", "pdf", "--outdir", Path.GetDirectoryName(output)!, input]),
        // The sandbox does not start under root; what is printed is our own.
        new("chromium", "chromium", "chromium fonts-wqy-zenhei", "WenQuanYi Zen Hei", false, (input, output, own) =>
            ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--user-data-dir=" + Path.Combine(own, "profile"), "--print-to-pdf=" + output, new Uri(input).AbsoluteUri]),
        new("weasyprint", "weasyprint", "weasyprint fonts-wqy-microhei", "WenQuanYi Micro Hei", false, (input, output, _) => ["--quiet", input, output]),
    ];

    public static Producer Named(string name) => All.FirstOrDefault(producer => producer.Name == name)
        ?? throw new FormatException($"Nobody named '{name}' prints: give one of {string.Join(", ", All.Select(producer => producer.Name))}.");
}
