using System.Reflection;
using System.Reflection.Emit;
using Ingest.Sinks;
using Ingest.Sinks.Plugins;

namespace Ingest.UnitTests.Sinks.Plugins;

public sealed class PluginTests : IDisposable
{
    private readonly OutputDirectory _folder = new();

    public static TheoryData<string> Laws => [.. SinkConformance.Laws];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_template_is_dropped_in_and_run()
    {
        string said = PluginTemplate.Run("dotnet", _folder.Path, new Dictionary<string, string> { ["INGEST_Plugins__Folder"] = PluginTemplate.Built },
            Path.Combine(AppContext.BaseDirectory, "ingest.dll"), "run", Path.Combine(RepositoryPath.Root, "corpus", "documents", "codes-in-columns.docx"), Path.Combine(RepositoryPath.Root, "corpus", "documents", "codes-in-columns.txt"), "--out", _folder.Path, "--sink", "lines");

        Assert.EndsWith("exit code 0", said, StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(_folder["lines"], "*.txt").Length);
        Assert.Contains("\t2024\t", File.ReadAllText(Directory.GetFiles(_folder["lines"], "*.txt")[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_listed_with_the_others()
    {
        string said = PluginTemplate.Run("dotnet", _folder.Path, new Dictionary<string, string> { ["INGEST_Plugins__Folder"] = PluginTemplate.Built }, Path.Combine(AppContext.BaseDirectory, "ingest.dll"), "list", "sinks");

        Assert.Contains("One line of text for each document, in lines/.", said, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Laws))]
    public Task It_keeps_every_law(string law)
    {
        Assert.NotEmpty(PluginTemplate.Built);
        return new SinkConformance(new LinesUnderTest()).CheckAsync(law);
    }

    [Fact]
    public void Its_types_are_its_own_and_the_contract_is_ours()
    {
        ISink sink = PluginFolder.Load(PluginTemplate.Built, []).Sinks.Single().Create(new SinkSettings("lines", _folder.Path));

        Assert.Equal("lines", System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(sink.GetType().Assembly)!.Name);
        Assert.NotSame(System.Runtime.Loader.AssemblyLoadContext.Default, System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(sink.GetType().Assembly));
    }

    [Fact]
    public void A_folder_that_is_not_there_has_no_plug_ins() => Assert.Empty(PluginFolder.Load(_folder["none"], []).Sinks);

    [Fact]
    public void A_plug_in_for_another_version_is_named_and_nothing_of_it_runs()
    {
        Make("old", SinkContract.Version + 1, typeof(object));

        Assert.Matches($"^PLUGIN-001 .*old.dll is made for version {SinkContract.Version + 1} of the contract; this program has version {SinkContract.Version}", Mistake());
    }

    [Fact]
    public void What_a_plug_in_needs_and_is_missing_is_named()
    {
        var gone = new PersistedAssemblyBuilder(new AssemblyName("Gone.Library"), typeof(object).Assembly);
        Type type = gone.DefineDynamicModule("gone").DefineType("Gone.Thing", TypeAttributes.Public).CreateType();
        Make("needy", SinkContract.Version, type);

        Assert.Matches("^PLUGIN-002 .*needy.dll cannot be loaded: It needs Gone.Library", Mistake());
    }

    [Fact]
    public void A_plug_in_without_a_sink_is_named()
    {
        Make("empty", SinkContract.Version, typeof(object));

        Assert.Matches("^PLUGIN-003 .*empty.dll has no public class that implements ISinkPlugin", Mistake());
    }

    [Fact]
    public void An_assembly_that_forgot_its_mark_is_named()
    {
        Make("unmarked", version: null, typeof(ISink));

        Assert.Matches("^PLUGIN-003 .*unmarked.dll is not marked as a plug-in", Mistake());
    }

    [Fact]
    public void A_library_beside_a_plug_in_is_none()
    {
        Make("library", version: null, typeof(object));

        Assert.Empty(PluginFolder.Load(_folder.Path, []).Mistakes);
    }

    [Fact]
    public void What_is_no_assembly_is_named()
    {
        File.WriteAllText(_folder["broken.dll"], "MZ");

        Assert.Matches("^PLUGIN-002 .*broken.dll cannot be read as a .NET assembly", Mistake());
    }

    [Fact]
    public void A_name_that_is_taken_is_named()
    {
        PluginFolder plugins = PluginFolder.Load(PluginTemplate.Built, [new SinkRegistration("lines", "", _ => throw new InvalidOperationException())]);

        Assert.Empty(plugins.Sinks);
        Assert.StartsWith("PLUGIN-004", Assert.Single(plugins.Mistakes), StringComparison.Ordinal);
    }

    private string Mistake() => Assert.Single(PluginFolder.Load(_folder.Path, []).Mistakes);

    // An assembly with one public class that has a field of the type.
    private void Make(string name, int? version, Type field)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName(name), typeof(object).Assembly);
        if (version is int number)
            assembly.SetCustomAttribute(new CustomAttributeBuilder(typeof(SinkPluginAttribute).GetConstructor([typeof(int)])!, [number]));
        TypeBuilder type = assembly.DefineDynamicModule(name).DefineType(name + ".Thing", TypeAttributes.Public);
        type.DefineField("_field", field, FieldAttributes.Private);
        type.CreateType();
        assembly.Save(_folder[name + ".dll"]);
    }
}
