namespace Ingest.Deliver;

/// <summary>Told of what happens between documents and sinks; for logs and metrics. Called from many threads, and briefly.</summary>
internal class DeliveryObserver
{
    /// <summary>Tells nobody.</summary>
    public static DeliveryObserver None { get; } = new();

    /// <summary>A sink has the documents.</summary>
    public virtual void Delivered(string sink, int documents)
    {
    }

    /// <summary>A sink could not be opened at the start: its documents wait.</summary>
    public virtual void Late(string sink, Failure failure)
    {
    }

    /// <summary>A further attempt is made.</summary>
    public virtual void Retried(string sink)
    {
    }

    /// <summary>A sink did not take a document, its attempts spent: it waits.</summary>
    public virtual void Waits(string sink, string documentId, Failure failure)
    {
    }

    /// <summary>A sink is left alone for some time.</summary>
    public virtual void Paused(string sink, TimeSpan time)
    {
    }

    /// <summary>A sink that was left alone takes documents again.</summary>
    public virtual void Resumed(string sink)
    {
    }

    /// <summary>The ledger or the spool cannot be written; said once.</summary>
    public virtual void Stuck(Failure failure)
    {
    }

    /// <summary>They can be written again; said once.</summary>
    public virtual void Unstuck()
    {
    }
}
