using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;

namespace Ingest.Commands;

/// <summary>Arguments in, exit code out.</summary>
internal static class CommandLine
{
    /// <summary>Runs the program.</summary>
    public static async Task<int> RunAsync(string[] arguments, Registrations parts, Terminal terminal, TimeProvider clock)
    {
        // The program speaks one language, whatever the machine's: half-translated messages help nobody.
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        var verbose = new Option<bool>("--verbose") { Description = "Show what was thrown, for reports of faults", Recursive = true };
        using var signals = new StopSignals();
        ParseResult asked = Root(verbose, parts, terminal, clock).Parse(arguments);
        try
        {
            if (asked.Action is ParseErrorAction mistake)
                mistake.ShowHelp = arguments.Length == 0;
            int code = await asked.InvokeAsync(new InvocationConfiguration
            {
                Output = terminal.Lines,
                Error = terminal.Errors,
                EnableDefaultExceptionHandler = false,
                // Its own handling waits within the first signal, and a second is not heard. Each command ends what is in work within times of its own.
                ProcessTerminationTimeout = null,
            }, signals.Asked);
            return asked.Action is ParseErrorAction ? ExitCodes.Usage : code;
        }
        catch (UsageException e)
        {
            terminal.Errors.WriteLine(Terminal.Clean(e.Message));
            return ExitCodes.Usage;
        }
        catch (OperationCanceledException)
        {
            terminal.Errors.WriteLine("Stopped before it was done.");
            return ExitCodes.Some;
        }
        catch (Exception e)
        {
            terminal.Errors.WriteLine(asked.GetValue(verbose) ? e.ToString()
                : $"INGEST-004 The program failed with {e.GetType().Name}: {Terminal.Clean(e.Message)} Please report this with the output of --verbose.");
            return ExitCodes.Some;
        }
    }

    private static RootCommand Root(Option<bool> verbose, Registrations parts, Terminal terminal, TimeProvider clock)
    {
        var limits = new Option<string[]>("--limit")
        {
            Description = "Raise or lower what one document may cost: NAME=VALUE, such as MaxCells=5000000",
            HelpName = "NAME=VALUE",
            Recursive = true,
        };
        var root = new RootCommand("Reads published government budget and final-account disclosures into one canonical JSON model.")
        {
            RunCommand.Build(limits, verbose, parts, terminal, clock),
            WatchCommand.Build(limits, parts, terminal, clock),
            ShowCommand.Build(limits, verbose, parts, terminal, clock),
            CheckCommand.Build(limits, verbose, parts, terminal, clock),
            StatusCommand.Build(terminal, clock),
            RequeueCommand.Build(terminal, clock),
            AuditCommand.Build(terminal, clock),
            ListCommand.Build(parts, terminal),
            ReaderCommand.Build(limits, parts, terminal, clock),
        };
        root.Options.Add(limits);
        root.Options.Add(VocabularySetting.Option());
        root.Options.Add(verbose);
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }
}
