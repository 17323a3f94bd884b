namespace Ingest.Watch;

/// <summary>A file as one scan saw it.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Subfolder">Its folder relative to the drop folder; empty for the drop folder itself.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Modified">Time of the last write, as the file system says.</param>
/// <param name="Name">Where it lay in the drop folder, of one that was put away and is to be read again; null where it lies there.</param>
internal sealed record Sighting(string Path, string Subfolder, long Length, DateTime Modified, string? Name = null);
