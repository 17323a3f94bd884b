using Ingest.Certify;

namespace Ingest.Commands;

/// <summary>What the certificates of a batch come to.</summary>
internal sealed class CheckTotal
{
    /// <summary>Documents that were certified.</summary>
    public int Documents { get; private set; }

    /// <summary>Files that could not be read.</summary>
    public int Unread { get; private set; }

    /// <summary>Documents with a broken identity, or with lost characters.</summary>
    public int Unclean { get; private set; }

    /// <summary>Identities of all documents.</summary>
    public VerdictCounts Counts { get; private set; } = new(0, 0, 0, 0);

    /// <summary>True where every file was read and nothing is broken or lost.</summary>
    public bool IsClean => Unread == 0 && Unclean == 0;

    /// <summary>Counts one.</summary>
    public void Add(Checked one)
    {
        if (one.Certificate is not { } certificate)
        {
            Unread++;
            return;
        }
        Documents++;
        Unclean += certificate.IsClean ? 0 : 1;
        Counts += certificate.Counts;
    }
}
