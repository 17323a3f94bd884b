using Ingest.Deliver;
using Ingest.Sinks;
using Ingest.Sinks.Plugins;
using Microsoft.Extensions.Configuration;

namespace Ingest.Commands;

/// <summary>Names to sinks. A name is that of a section in <c>Sinks</c>, which says its <c>Type</c>, or that of a type itself.</summary>
internal static class SinkChoice
{
    /// <summary>The sinks with these names, each once, in the order named. Names may be joined by commas. Nothing is opened.</summary>
    /// <exception cref="UsageException">A name is unknown, or a setting is wrong; all mistakes at once.</exception>
    public static IReadOnlyList<NamedSink> Chosen(IReadOnlyList<string> names, string folder, Registrations parts, IConfiguration configuration)
    {
        string[] wanted = [.. names.SelectMany(name => name.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(StringComparer.OrdinalIgnoreCase)];
        List<string> mistakes = [];
        parts = WithPlugins(parts, configuration, mistakes);
        NamedSink[] made = [.. (wanted.Length == 0 ? Catalogue.UsualSinks : wanted).Select(name => Made(name, folder, parts, configuration, mistakes)).OfType<NamedSink>()];
        return mistakes.Count == 0 ? made : throw new UsageException([.. mistakes]);
    }

    /// <summary>The parts and the sinks of plug-ins: from the folder set in <c>Plugins:Folder</c>, else from <c>plugins</c> beside the program, where that is there.</summary>
    public static Registrations WithPlugins(Registrations parts, IConfiguration configuration, List<string> mistakes)
    {
        string? folder = configuration["Plugins:Folder"];
        if (folder is not null && !Directory.Exists(folder))
            mistakes.Add($"OPTION-003 The folder of plug-ins '{folder}' was not found. Make it, or take Plugins:Folder out of the settings.");
        PluginFolder plugins = PluginFolder.Load(folder ?? Path.Combine(AppContext.BaseDirectory, "plugins"), parts.Sinks);
        mistakes.AddRange(plugins.Mistakes);
        return plugins.Sinks.Count == 0 ? parts : parts with { Sinks = [.. parts.Sinks, .. plugins.Sinks] };
    }

    private static NamedSink? Made(string name, string folder, Registrations parts, IConfiguration configuration, List<string> mistakes)
    {
        IConfigurationSection[] known = [.. configuration.GetSection("Sinks").GetChildren()];
        IConfigurationSection? section = known.FirstOrDefault(section => section.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
        name = section?.Key ?? name;
        string type = section?["Type"] ?? name;
        if (parts.Sinks.FirstOrDefault(sink => string.Equals(sink.Name, type, StringComparison.OrdinalIgnoreCase)) is not { } registration)
        {
            mistakes.Add(section is null
                ? $"OPTION-001 There is no sink '{name}'. Sinks: {string.Join(", ", parts.Sinks.Select(sink => sink.Name).Concat(known.Select(section => section.Key)).Distinct(StringComparer.OrdinalIgnoreCase))}."
                : $"OPTION-001 Sinks:{name}:Type is '{type}', which is no type of sink. Types: {string.Join(", ", parts.Sinks.Select(sink => sink.Name))}.");
            return null;
        }
        // A type's own name is the name that people know it by: "json", and not "JSON" as they typed it.
        if (section is null)
            name = registration.Name;
        SinkFilter filter = FilterOf(name, section, parts, mistakes);
        // A name of the settings' own is that of a folder, so that a type that is there twice does not meet itself there.
        bool isTypesOwn = name.Equals(registration.Name, StringComparison.OrdinalIgnoreCase);
        if (!isTypesOwn && !name.All(static letter => char.IsLetterOrDigit(letter) || letter is '-' or '_'))
            mistakes.Add($"OPTION-005 Sinks:{name} is no name for a sink: it is that of a folder too. Use letters, digits, - and _.");
        SinkSettings settings = Settings();
        ISink sink = registration.Create(settings);
        mistakes.AddRange(settings.Mistakes);
        return new NamedSink(name, filter, sink) { Anew = () => registration.Create(Settings()) };

        SinkSettings Settings() => new(name, isTypesOwn ? folder : Path.Combine(folder, name), ValuesOf(section));
    }

    private static SinkFilter FilterOf(string name, IConfigurationSection? section, Registrations parts, List<string> mistakes)
    {
        try
        {
            SinkFilter filter = section?.GetSection("Filter").Get<SinkFilter>(options => options.ErrorOnUnknownConfiguration = true) ?? SinkFilter.None;
            mistakes.AddRange(filter.Mistakes(name, parts.Kinds.Select(kind => kind.Id)));
            return filter;
        }
        catch (InvalidOperationException e)
        {
            mistakes.Add($"OPTION-002 Sinks:{name}:Filter has a setting that is unknown or of the wrong type: {e.Message} {e.InnerException?.Message}");
            return SinkFilter.None;
        }
    }

    // What belongs to the host, and not to the sink, is left out.
    private static Dictionary<string, string> ValuesOf(IConfigurationSection? section)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach ((string key, string? value) in section?.AsEnumerable(makePathsRelative: true) ?? [])
        {
            bool isOfHost = key.Length == 0 || key.Equals("Type", StringComparison.OrdinalIgnoreCase) || key.Split(':')[0].Equals("Filter", StringComparison.OrdinalIgnoreCase);
            if (!isOfHost && value is not null)
                values[key] = value;
        }
        return values;
    }
}
