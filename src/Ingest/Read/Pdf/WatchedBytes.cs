namespace Ingest.Read.Pdf;

/// <summary>Bytes that know whether more was asked for than there is: what is deflated says where it ends, and .NET tells nobody that it never did.</summary>
internal sealed class WatchedBytes(byte[] bytes) : MemoryStream(bytes, false)
{
    /// <summary>True once a read found nothing left.</summary>
    public bool IsAskedForMore { get; private set; }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        int read = base.Read(buffer, offset, count);
        IsAskedForMore |= read == 0 && count > 0;
        return read;
    }
}
