using System.Diagnostics;
using Ingest.UnitTests.Commands;
using Ingest.UnitTests.Isolate;
using Ingest.Watch;

namespace Ingest.UnitTests.Watch;

public sealed class RawNamesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("D4A4CBE32E706466", "预算.pdf")] // GBK, as Windows archives have it
    [InlineData("FFFE2E706466", "%FF%FE.pdf")] // no encoding at all
    public void A_name_becomes_one_that_can_be_opened(string hexadecimal, string expected)
    {
        byte[] name = Convert.FromHexString(hexadecimal);
        Assert.Equal(expected, RawNames.Readable(name));
    }

    [UnixFact]
    public void Files_with_such_names_are_renamed_whole_and_overwrite_nothing()
    {
        if (!OperatingSystem.IsLinux())
            return;
        // A shell writes bytes; .NET cannot.
        Shell($"printf 1 > \"$(printf '\\324\\244\\313\\343.lines')\"; printf 2 > 预算.lines; printf 3 > \"$(printf '\\377.lines')\"; mkdir \"$(printf '\\312\\320')\"; printf 4 > \"$(printf '\\312\\320')/a.lines\"");
        Assert.Equal(3, RawNames.Mend(_folder.Path));
        Assert.Equal(new[] { "%FF.lines", "市/a.lines", "预算 (2).lines", "预算.lines" }.Order(StringComparer.Ordinal), _folder.Files());
        Assert.Equal("2", File.ReadAllText(_folder["预算.lines"]));
        Assert.Equal("1", File.ReadAllText(_folder["预算 (2).lines"]));
        Assert.Equal(0, RawNames.Mend(_folder.Path));
    }

    private void Shell(string script)
    {
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", script]) { WorkingDirectory = _folder.Path })!;
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }
}
