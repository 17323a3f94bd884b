namespace Ingest.Commands;

/// <summary>Where certificates go, in one form. Told of each document in order, and of the end.</summary>
internal abstract class CheckOutput : IDisposable
{
    /// <summary>The one that was asked for.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="files">How many files are to come.</param>
    /// <param name="terminal">Where to, if nowhere else.</param>
    /// <exception cref="UsageException">It cannot be written there.</exception>
    public static CheckOutput Of(CheckOptions options, int files, Terminal terminal) => options.Format switch
    {
        "json" => new CheckJson(options, terminal),
        "html" => new CheckHtml(options, terminal),
        _ => new CheckText(options, files, terminal),
    };

    /// <summary>Says one document.</summary>
    public abstract void Write(Checked one);

    /// <summary>Says what all come to.</summary>
    public abstract void End(CheckTotal total);

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>A file that was asked for, emptied.</summary>
    protected static FileStream Create(string path)
    {
        try
        {
            return File.Create(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"OPTION-003 '{path}' cannot be written: {e.Message} Choose a file in a folder that exists and that you may write to.");
        }
    }
}
