using Ingest.Certify;
using Spectre.Console;

namespace Ingest.Commands;

/// <summary>Where the program speaks to people.</summary>
/// <param name="Screen">Tables and progress bars.</param>
/// <param name="Lines">Plain lines, on the same output.</param>
/// <param name="Errors">What went wrong.</param>
/// <param name="IsInteractive">True on a terminal; false in a pipe or a file.</param>
/// <param name="ErrorsAreSeen">True where errors go to the same terminal as the screen.</param>
internal sealed record Terminal(IAnsiConsole Screen, TextWriter Lines, TextWriter Errors, bool IsInteractive, bool ErrorsAreSeen)
{
    // Spectre takes 80 where it cannot ask; files and pipes have room.
    private const int WidthOfPipes = 160;

    /// <summary>The process's own.</summary>
    public static Terminal OfProcess()
    {
        bool isInteractive = !Console.IsOutputRedirected;
        IAnsiConsole screen = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        if (!isInteractive)
            screen.Profile.Width = WidthOfPipes;
        return new Terminal(screen, Console.Out, Console.Error, isInteractive, isInteractive && !Console.IsErrorRedirected);
    }

    /// <summary>Without control characters: file names and documents must not steer the terminal.</summary>
    public static string Clean(string text) => SafeText.Clean(text);

    /// <summary>The same for a name, which stands on one line.</summary>
    public static string CleanName(string name) => Clean(name).Replace('\n', '\uFFFD');
}
