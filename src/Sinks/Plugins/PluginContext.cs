using System.Reflection;
using System.Runtime.Loader;

namespace Ingest.Sinks.Plugins;

/// <summary>Where a plug-in and the libraries beside it live: apart from the program's own and from other plug-ins', whatever versions they are of.</summary>
/// <remarks>The contract and the model are shared: else its <see cref="ISink"/> would be another type than ours.</remarks>
internal sealed class PluginContext(string path) : AssemblyLoadContext(Path.GetFileNameWithoutExtension(path))
{
    internal const string ContractAssembly = "Ingest.Sinks";

    private static readonly string[] Shared = [ContractAssembly, "Ingest.Model"];

    private readonly AssemblyDependencyResolver _beside = new(path);

    protected override Assembly? Load(AssemblyName assemblyName) =>
        !Shared.Contains(assemblyName.Name) && _beside.ResolveAssemblyToPath(assemblyName) is { } found ? LoadFromAssemblyPath(found) : null;

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _beside.ResolveUnmanagedDllToPath(unmanagedDllName) is { } found ? LoadUnmanagedDllFromPath(found) : nint.Zero;
}
