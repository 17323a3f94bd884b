using System.Collections.Concurrent;
using System.Reflection;

namespace Ingest.Sinks.Plugins;

/// <summary>The sinks that a folder of plug-ins adds.</summary>
/// <param name="Sinks">Their registrations, in the order of the files' names.</param>
/// <param name="Mistakes">What is wrong with plug-ins, one message for each.</param>
public sealed record PluginFolder(IReadOnlyList<SinkRegistration> Sinks, IReadOnlyList<string> Mistakes)
{
    private const string WrongVersion = "PLUGIN-001", NotLoaded = "PLUGIN-002", NoSink = "PLUGIN-003", NameTaken = "PLUGIN-004";

    // A plug-in is loaded once in a process: its assemblies stay.
    private static readonly ConcurrentDictionary<string, Lazy<PluginFolder>> Loaded = new(StringComparer.Ordinal);

    /// <summary>Loads what is in a folder: assemblies in it, and <c>NAME/NAME.dll</c> in folders of their own.</summary>
    /// <param name="folder">The folder; where it does not exist, there are no plug-ins.</param>
    /// <param name="known">Sinks that are there already; their names are taken.</param>
    public static PluginFolder Load(string folder, IReadOnlyList<SinkRegistration> known)
    {
        if (!Directory.Exists(folder))
            return new([], []);
        PluginFolder found = Loaded.GetOrAdd(Path.GetFullPath(folder), static path => new(() => Read(path))).Value;
        List<string> mistakes = [.. found.Mistakes];
        var names = known.Select(sink => sink.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        List<SinkRegistration> free = [];
        foreach (SinkRegistration sink in found.Sinks)
        {
            if (names.Add(sink.Name))
                free.Add(sink);
            else
                mistakes.Add($"{NameTaken} A plug-in in {folder} has a sink '{sink.Name}', and so has the program or another plug-in. Remove one of them.");
        }
        return new(free, mistakes);
    }

    private static PluginFolder Read(string folder)
    {
        List<SinkRegistration> sinks = [];
        List<string> mistakes = [];
        IEnumerable<string> own = Directory.EnumerateDirectories(folder).Select(below => Path.Combine(below, Path.GetFileName(below) + ".dll")).Where(File.Exists);
        foreach (string path in Directory.EnumerateFiles(folder, "*.dll").Concat(own).Order(StringComparer.Ordinal))
        {
            try
            {
                sinks.AddRange(SinksOf(path, isAlone: Path.GetDirectoryName(path) != folder));
            }
            catch (PluginException e)
            {
                mistakes.Add(e.Message);
            }
        }
        return new(sinks, mistakes);
    }

    private static IReadOnlyList<SinkRegistration> SinksOf(string path, bool isAlone)
    {
        PluginMark mark = MarkOf(path);
        if (mark.ContractVersion is not int version)
        {
            // A library that lies beside a plug-in knows nothing of sinks.
            return mark.KnowsSinks || isAlone
                ? throw new PluginException($"{NoSink} {path} is not marked as a plug-in. Put [assembly: SinkPlugin(SinkContract.Version)] into it, or take it out of the folder.")
                : [];
        }
        if (version != SinkContract.Version)
            throw new PluginException($"{WrongVersion} {path} is made for version {version} of the contract; this program has version {SinkContract.Version}. Compile it against this program's Ingest.Sinks.dll.");
        try
        {
            var context = new PluginContext(path);
            Assembly assembly = context.LoadFromAssemblyPath(path);
            foreach (AssemblyName needed in assembly.GetReferencedAssemblies())
                context.LoadFromAssemblyName(needed);
            return Registered(assembly, path);
        }
        catch (Exception e) when (e is not PluginException)
        {
            Exception cause = e is TargetInvocationException { InnerException: { } inner } ? inner : e;
            string missing = cause is FileNotFoundException { FileName: { } file } ? $"It needs {file}, which is neither beside it nor in the program. " : "";
            throw new PluginException($"{NotLoaded} {path} cannot be loaded: {missing}{cause.Message} Publish it with all that it needs (dotnet publish) and copy all of that.");
        }
    }

    private static PluginMark MarkOf(string path)
    {
        try
        {
            return PluginMark.Of(path);
        }
        catch (Exception e) when (e is BadImageFormatException or InvalidOperationException || SinkFault.IsOfFiles(e))
        {
            throw new PluginException($"{NotLoaded} {path} cannot be read as a .NET assembly: {e.Message} Take it out of the folder, or build it anew.");
        }
    }

    private static SinkRegistration[] Registered(Assembly assembly, string path)
    {
        SinkRegistration[] sinks = [.. assembly.GetExportedTypes().Where(static type => type is { IsAbstract: false, IsClass: true } && typeof(ISinkPlugin).IsAssignableFrom(type))
            .SelectMany(static type => ((ISinkPlugin)Activator.CreateInstance(type)!).Sinks)];
        if (sinks.Length == 0)
            throw new PluginException($"{NoSink} {path} has no public class that implements ISinkPlugin and names a sink. Add one.");
        string? odd = sinks.Select(static sink => sink.Name).FirstOrDefault(static name => name.Length == 0 || !name.All(static letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)));
        return odd is null ? sinks : throw new PluginException($"{NameTaken} {path} names a sink '{odd}'; a name is lower-case letters and digits.");
    }

    private sealed class PluginException(string message) : Exception(message);
}
