using System.CommandLine;
using System.Globalization;

namespace Ingest.Commands;

/// <summary>What commands that read many documents are given: paths, and how many are read at once.</summary>
internal static class PathArguments
{
    /// <summary>Files and folders; what looks like an option and is none is named as such.</summary>
    /// <param name="command">Whose, for the message.</param>
    public static Argument<string[]> Paths(string command)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files and folders. Folders are searched to any depth for formats that are read",
            Arity = ArgumentArity.OneOrMore,
        };
        paths.Validators.Add(result =>
        {
            foreach (string given in result.Tokens.Select(token => token.Value).Where(given => given.StartsWith('-') && !Path.Exists(given)))
                result.AddError($"OPTION-001 There is no option '{given}'. 'ingest {command} --help' lists them.");
        });
        return paths;
    }

    /// <summary>Documents read at once.</summary>
    public static Option<int> Parallel()
    {
        var parallel = new Option<int>("--parallel", "-p") { Description = "Documents read at once", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };
        parallel.Validators.Add(result =>
        {
            // What is no number at all has its own message already.
            if (result.Tokens is [{ Value: var given }] && int.TryParse(given, CultureInfo.InvariantCulture, out int number) && number is < 1 or > 256)
                result.AddError($"OPTION-005 --parallel is {number}; it must be from 1 to 256.");
        });
        return parallel;
    }
}
