namespace Ingest.Sinks;

/// <summary>What a plug-in brings. A public class with a public constructor without parameters, in an assembly that says <see cref="SinkPluginAttribute"/>.</summary>
public interface ISinkPlugin
{
    /// <summary>The types of sink that it adds.</summary>
    IReadOnlyList<SinkRegistration> Sinks { get; }
}

/// <summary>Marks an assembly as a plug-in: <c>[assembly: SinkPlugin(SinkContract.Version)]</c>. The constant is compiled in, so it says for which contract the plug-in was made.</summary>
/// <param name="contractVersion">The <see cref="SinkContract.Version"/> that it was compiled with.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class SinkPluginAttribute(int contractVersion) : Attribute
{
    /// <summary>The version of the contract.</summary>
    public int ContractVersion { get; } = contractVersion;
}
