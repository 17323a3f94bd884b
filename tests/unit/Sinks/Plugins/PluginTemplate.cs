using System.Diagnostics;

namespace Ingest.UnitTests.Sinks.Plugins;

/// <summary>The template of docs/plugin-template, copied out of the repository and built there as a user would.</summary>
internal static class PluginTemplate
{
    private static readonly Lazy<string> Folder = new(Build);

    /// <summary>A folder of plug-ins with the built template in it.</summary>
    public static string Built => Folder.Value;

    /// <summary>Where the built template is, for a process that must not build it.</summary>
    public static string Assembly => Path.Combine(AppContext.BaseDirectory, "plugin-template", "lines.dll");

    private static string Build()
    {
        DirectoryInfo copy = Directory.CreateTempSubdirectory("plugin-template-");
        try
        {
            foreach (string path in Directory.EnumerateFiles(Path.Combine(RepositoryPath.Root, "docs", "plugin-template")))
                File.Copy(path, Path.Combine(copy.FullName, Path.GetFileName(path)));
            string folder = Path.GetDirectoryName(Assembly)!;
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
            string said = Run("dotnet", copy.FullName, new Dictionary<string, string>(), "build", "lines.csproj", "-c", "Release", "-o", folder, $"-p:IngestFolder={AppContext.BaseDirectory}", "-warnaserror", "--nologo");
            Assert.True(File.Exists(Assembly), said);
            return folder;
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    /// <summary>Runs a program and returns what it says.</summary>
    public static string Run(string program, string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        foreach ((string key, string value) in environment)
            start.Environment[key] = value;
        // The test run's own settings are not for a build.
        start.Environment.Remove("MSBUILD_EXE_PATH");
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return said + errors.Result + $"\nexit code {process.ExitCode}";
    }
}
