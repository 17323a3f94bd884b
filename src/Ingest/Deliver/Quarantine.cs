namespace Ingest.Deliver;

/// <summary>The folder of documents that cannot be read, each with its reason beside it.</summary>
/// <param name="folder">Made when the first document comes.</param>
internal sealed class Quarantine(string folder)
{
    /// <summary>Where it is.</summary>
    public string Folder { get; } = folder;

    /// <summary>Writes only the reason; the document stays where it is.</summary>
    /// <returns>Path of the reason.</returns>
    public string Note(Reason reason)
    {
        string place = Place(reason, subfolder: "");
        reason.Write(place + Reason.Ending);
        return place + Reason.Ending;
    }

    /// <summary>A free place for a document, or the one that its own earlier reason is beside.</summary>
    /// <param name="subfolder">Folder below the quarantine, so that subfolders of the drop folder are kept.</param>
    /// <param name="reason">Its reason.</param>
    public string Place(Reason reason, string subfolder)
    {
        string target = Path.Combine(Folder, subfolder);
        Directory.CreateDirectory(target);
        // The document's own earlier note is written again: a run repeated leaves the same files.
        return FreeName.Candidates(Path.Combine(target, reason.FileName), Reason.Ending.Length).First(place =>
            FreeName.IsFree(place) && (FreeName.IsFree(place + Reason.Ending) || reason.IsAbout(Reason.Read(place + Reason.Ending))));
    }

    /// <summary>Moves the document to its place here, with its reason beside it.</summary>
    /// <param name="path">The document.</param>
    /// <param name="place">As <see cref="Place"/> gave it.</param>
    /// <param name="reason">Written first: a document is never here without its reason.</param>
    public static void Take(string path, string place, Reason reason)
    {
        reason.Write(place + Reason.Ending);
        WholeMove.To(path, place);
    }

    /// <summary>Removes the notes about a document that was read after all, say by a mended reader.</summary>
    public void Forget(string fileName, string documentId)
    {
        var delivered = new Reason("", "", fileName, documentId);
        foreach (string place in FreeName.Candidates(Path.Combine(Folder, fileName), Reason.Ending.Length))
        {
            string path = place + Reason.Ending;
            if (!File.Exists(path))
                return;
            if (!Path.Exists(place) && delivered.IsAbout(Reason.Read(path)))
                File.Delete(path);
        }
    }
}
