using Ingest.Deliver;
using Ingest.Layout;

namespace Ingest.Commands;

/// <summary><c>ingest show FILE --page N --overlay OUT.svg</c></summary>
internal static class PageOverlay
{
    /// <summary>Draws the page and says what is on it.</summary>
    /// <returns>The exit code.</returns>
    public static int Write(string path, int number, string output, Pipeline pipeline, Terminal terminal)
    {
        (PageView? view, Failure? failure) = File.Exists(path) ? pipeline.LookAt(path, number) : (null, Failure.OfPath(path, new FileNotFoundException()));
        if (failure is not null)
        {
            terminal.Errors.WriteLine($"{failure.Code} {Terminal.Clean(failure.Message)}");
            return ExitCodes.Some;
        }
        if (view is null)
            throw new UsageException($"OPTION-001 '{Path.GetFileName(path)}' has no page {number}. Only PDF has pages; they are counted from 1, and source.pages in the document's JSON says how many there are.");
        try
        {
            using FileStream to = File.Create(output);
            PageDrawing.Write(view, to);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"OPTION-003 '{output}' cannot be written: {e.Message} Choose a file in a folder that exists and that you may write to.");
        }
        int tables = view.Arranged.Items.Count(static item => item is TableItem), lines = view.Arranged.Items.Count(static item => item is LineItem);
        terminal.Lines.WriteLine($"{output}: page {number}, {view.Printed.Glyphs.Count} letters, {view.Printed.Rules.Count} rules, {tables} tables, {lines} lines of text");
        return ExitCodes.Good;
    }
}
