using System.Xml;
using Ingest.Read.Xml;
using Ingest.Read.Zip;

namespace Ingest.Read.Word;

/// <summary>A link from one part to another (ISO/IEC 29500-2 §6.5).</summary>
/// <param name="Kind">Last segment of the relationship's type: the same in transitional and strict documents.</param>
/// <param name="Target">Member name, without a leading slash; as written where it lies outside the package.</param>
/// <param name="IsExternal">True where the target lies outside the package; it is never fetched.</param>
internal sealed record Relationship(string Kind, string Target, bool IsExternal);

/// <summary>The package's parts, found by relationship and never by a fixed name.</summary>
/// <param name="members">The archive.</param>
/// <param name="open">Steps through the XML of a part.</param>
/// <param name="limits">What the document may cost.</param>
/// <param name="cancellation">Ends the reading.</param>
internal sealed class WordPackage(ZipMembers members, Func<Stream, XmlEvents> open, ReadLimits limits, CancellationToken cancellation)
{
    private const string CustomaryMainPart = "word/document.xml";

    /// <summary>True for a document inside another.</summary>
    public bool IsEmbedded { get; private init; }

    /// <summary>The package of a document inside this one.</summary>
    public WordPackage Inner(ZipMembers inside) => new(inside, open, limits, cancellation) { IsEmbedded = true };

    /// <summary>Name of the main document part.</summary>
    /// <exception cref="UnreadableException">The package has none.</exception>
    public string FindMainPart()
    {
        foreach (Relationship relationship in RelationshipsOf("").Values)
        {
            if (relationship is { Kind: "officeDocument", IsExternal: false })
                return relationship.Target;
        }
        // Some generators leave the package's relationships out; Word repairs such a file, and its main part has the customary name.
        if (members.Has(CustomaryMainPart))
            return CustomaryMainPart;
        throw WordFault.NotWord(members.Has("mimetype") ? "an OpenDocument or e-book archive" : "a zip archive without an Office document");
    }

    /// <summary>The links of a part by their id; empty where it has none.</summary>
    public Dictionary<string, Relationship> RelationshipsOf(string part)
    {
        int slash = part.LastIndexOf('/') + 1;
        string folder = part[..slash];
        string name = $"{folder}_rels/{part[slash..]}.rels";
        var found = new Dictionary<string, Relationship>(StringComparer.Ordinal);
        MemberStream? stream = members.OpenMember(name);
        if (stream is null)
            return found;
        using (stream)
        {
            Guard(stream, () =>
            {
                using XmlEvents xml = open(stream);
                while (xml.Read())
                {
                    if (xml is { Kind: XmlEvent.Element, LocalName: "Relationship" } && xml.Attribute("Id") is string id && xml.Attribute("Target") is string target)
                    {
                        string type = xml.Attribute("Type") ?? "";
                        bool external = xml.Attribute("TargetMode") == "External";
                        found.TryAdd(id, new Relationship(type[(type.LastIndexOf('/') + 1)..], external ? target : Resolve(folder, target), external));
                    }
                }
            });
        }
        return found;
    }

    /// <summary>Walks a part with <paramref name="walk"/> and checks it to its end.</summary>
    /// <returns>False where there is no such part.</returns>
    public bool TryWalk(string part, Action<WordXml> walk)
    {
        MemberStream? stream = members.OpenMember(part);
        if (stream is null)
            return false;
        using (stream)
        {
            Guard(stream, () =>
            {
                using var xml = new WordXml(stream, open, limits, cancellation);
                walk(xml);
                xml.Finish();
            });
        }
        return true;
    }

    /// <summary>All bytes of a part, checked; null where there is no such part.</summary>
    public byte[]? ReadAll(string part)
    {
        using MemberStream? stream = members.OpenMember(part);
        if (stream is null)
            return null;
        using var whole = new MemoryStream();
        stream.CopyTo(whole);
        stream.Verify();
        return whole.ToArray();
    }

    private static void Guard(MemberStream stream, Action read)
    {
        try
        {
            read();
            stream.Verify();
        }
        catch (XmlException bad)
        {
            // Broken bytes often show up as broken XML first: the checksum names the true cause.
            stream.Verify();
            throw bad.Message.Contains("DTD", StringComparison.Ordinal) || bad.Message.Contains("entity", StringComparison.OrdinalIgnoreCase)
                ? WordFault.HasDtd(stream.Name, bad)
                : WordFault.BadXml(stream.Name, bad);
        }
    }

    private static string Resolve(string folder, string target)
    {
        string path = Uri.UnescapeDataString(target.Replace('\\', '/'));
        var segments = new List<string>();
        foreach (string segment in (path.StartsWith('/') ? path : folder + path).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment != "..")
            {
                if (segment != ".")
                    segments.Add(segment);
            }
            else if (segments.Count > 0)
            {
                segments.RemoveAt(segments.Count - 1);
            }
        }
        return string.Join('/', segments);
    }
}
