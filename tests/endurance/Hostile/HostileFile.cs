namespace Ingest.Endurance.Hostile;

/// <summary>A file to be dropped.</summary>
/// <param name="Name">Name without any folder.</param>
/// <param name="Write">Writes its content; large ones are never whole in memory.</param>
/// <param name="IsHeavy">True where it takes seconds or hundreds of megabytes: left out of a short run.</param>
internal sealed record HostileFile(string Name, Action<Stream> Write, bool IsHeavy = false)
{
    /// <summary>One whose content is small.</summary>
    public static HostileFile Of(string name, byte[] content) => new(name, file => file.Write(content));

    /// <summary>Writes it below a folder.</summary>
    public void Drop(string folder)
    {
        using FileStream file = File.Create(Path.Combine(folder, Name));
        Write(file);
    }
}
