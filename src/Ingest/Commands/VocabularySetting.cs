using System.CommandLine;

namespace Ingest.Commands;

/// <summary><c>--vocabulary DIR</c> to the setting <c>Vocabulary:Folder</c>.</summary>
internal static class VocabularySetting
{
    private const string Name = "--vocabulary";

    /// <summary>The option, for every command that reads documents.</summary>
    public static Option<string?> Option() => new(Name)
    {
        Description = "Folder of your own titles, headers and measures (*.txt), beside the program's",
        HelpName = "DIR",
        Recursive = true,
    };

    /// <summary>The setting; none where the option was not given.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Of(ParseResult asked) =>
        asked.GetValue<string?>(Name) is { } folder ? [KeyValuePair.Create("Vocabulary:Folder", (string?)folder)] : [];

    /// <summary>The setting as arguments for another process of this program.</summary>
    public static IEnumerable<string> AsArguments(Settings settings) =>
        settings.Configuration["Vocabulary:Folder"] is { Length: > 0 } folder ? [Name, folder] : [];
}
