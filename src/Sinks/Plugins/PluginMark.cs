using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Ingest.Sinks.Plugins;

/// <summary>What an assembly says of itself, read from its metadata: nothing of it is loaded or run.</summary>
/// <param name="ContractVersion">The contract that it was made for; null where it is not marked as a plug-in.</param>
/// <param name="KnowsSinks">Whether it refers to this program's contract at all.</param>
internal sealed record PluginMark(int? ContractVersion, bool KnowsSinks)
{
    /// <exception cref="BadImageFormatException">The file is no .NET assembly.</exception>
    internal static PluginMark Of(string path)
    {
        using FileStream file = File.OpenRead(path);
        using var image = new PEReader(file);
        if (!image.HasMetadata)
            return new(null, false);
        MetadataReader metadata = image.GetMetadataReader();
        bool knowsSinks = metadata.AssemblyReferences.Any(reference => metadata.GetString(metadata.GetAssemblyReference(reference).Name) == PluginContext.ContractAssembly);
        foreach (CustomAttributeHandle handle in metadata.IsAssembly ? metadata.GetAssemblyDefinition().GetCustomAttributes() : default)
        {
            CustomAttribute attribute = metadata.GetCustomAttribute(handle);
            if (IsMark(metadata, attribute))
                return new(VersionIn(metadata.GetBlobReader(attribute.Value)), knowsSinks);
        }
        return new(null, knowsSinks);
    }

    private static bool IsMark(MetadataReader metadata, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference || metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is not { Kind: HandleKind.TypeReference } parent)
            return false;
        TypeReference type = metadata.GetTypeReference((TypeReferenceHandle)parent);
        return metadata.GetString(type.Name) == nameof(SinkPluginAttribute) && metadata.GetString(type.Namespace) == typeof(SinkPluginAttribute).Namespace;
    }

    // A custom attribute's value begins with a prolog of two bytes; then come the constructor's arguments (ECMA-335 II.23.3).
    private static int VersionIn(BlobReader value)
    {
        value.ReadUInt16();
        return value.ReadInt32();
    }
}
