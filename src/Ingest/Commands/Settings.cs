using Ingest.Deliver;
using Ingest.Isolate;
using Ingest.Operate;
using Ingest.Read;
using Ingest.Recognize.Vocabularies;
using Ingest.Watch;
using Microsoft.Extensions.Configuration;

namespace Ingest.Commands;

/// <summary>What is set, from the weakest to the strongest: appsettings.json beside the program, the one in the current folder, <c>INGEST_…</c>, the command line.</summary>
internal sealed class Settings
{
    private Settings(IConfigurationRoot configuration)
    {
        Configuration = configuration;
        Limits = Bind<ReadLimits>("Limits");
        Retry = Bind<RetryOptions>("Retry");
        Isolation = Bind<IsolationOptions>("Isolation");
        Deliver = Bind<DeliverOptions>("Deliver");
        Operations = Bind<OperationsOptions>("Operations");
        string[] mistakes = [.. LimitRanges.Mistakes(Limits), .. Retry.Mistakes().Concat(Isolation.Mistakes()).Concat(Deliver.Mistakes()).Concat(Operations.Mistakes()).Select(mistake => "OPTION-005 " + mistake)];
        if (mistakes.Length > 0)
            throw new UsageException(mistakes);
        string? folder = Bind<VocabularyOptions>("Vocabulary").Folder;
        Vocabulary = Words(folder);
        Reader = ProgramVersion.ReaderFingerprint(Limits, folder);
    }

    /// <summary>All of it.</summary>
    public IConfigurationRoot Configuration { get; }

    /// <summary>What one document may cost.</summary>
    public ReadLimits Limits { get; }

    /// <summary>How often something is tried again.</summary>
    public RetryOptions Retry { get; }

    /// <summary>How much may wait for sinks.</summary>
    public DeliverOptions Deliver { get; }

    /// <summary>Where people and monitors look at the service.</summary>
    public OperationsOptions Operations { get; }

    /// <summary>How documents are kept apart.</summary>
    public IsolationOptions Isolation { get; }

    /// <summary>What places call things: the program's own words and the user's.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Fingerprint of all that decides what JSON a file gives.</summary>
    public string Reader { get; }

    /// <summary>Gathers the settings.</summary>
    /// <param name="commandLine">Keys such as <c>Watch:Drop</c> with what the command line says.</param>
    /// <exception cref="UsageException">A setting is unknown, of the wrong type or out of range.</exception>
    public static Settings Load(IEnumerable<KeyValuePair<string, string?>> commandLine)
    {
        try
        {
            return new Settings(new ConfigurationBuilder()
                .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
                .AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true)
                .AddEnvironmentVariables("INGEST_")
                .AddInMemoryCollection(commandLine)
                .Build());
        }
        catch (InvalidDataException e)
        {
            throw new UsageException($"OPTION-002 {e.Message} {e.InnerException?.Message}");
        }
    }

    /// <summary>The worker's settings, resolved and checked.</summary>
    public WatchOptions Watch()
    {
        WatchOptions watch = Bind<WatchOptions>("Watch").Resolved();
        string[] mistakes = [.. watch.Mistakes()];
        return mistakes.Length == 0 ? watch : throw new UsageException(mistakes);
    }

    private static Vocabulary Words(string? folder)
    {
        if (folder is null)
            return Vocabulary.BuiltIn;
        if (!Directory.Exists(folder))
            throw new UsageException($"OPTION-003 The folder of vocabularies '{folder}' was not found. Name one that holds *.txt files.");
        try
        {
            return Vocabulary.Read(folder);
        }
        catch (VocabularyException e)
        {
            throw new UsageException(e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"OPTION-003 The folder of vocabularies '{folder}' cannot be read: {e.Message}");
        }
    }

    private T Bind<T>(string section) where T : new()
    {
        try
        {
            return Configuration.GetSection(section).Get<T>(options => options.ErrorOnUnknownConfiguration = true) ?? new T();
        }
        catch (InvalidOperationException e)
        {
            throw new UsageException($"OPTION-002 A setting of section {section} is unknown or of the wrong type: {e.Message} {e.InnerException?.Message}");
        }
    }
}
