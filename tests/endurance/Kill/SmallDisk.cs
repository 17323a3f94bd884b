using System.Diagnostics;
using System.Globalization;

namespace Ingest.Endurance.Kill;

/// <summary>A file system of its own (tmpfs) for the results, which is full from time to time, at random.</summary>
internal sealed class SmallDisk : IDisposable
{
    // What is left when it is full: less than any document takes, so that writes break off in their middle.
    private const long Left = 24 * 1024;

    private readonly string _filler;

    private readonly CancellationTokenSource _end = new();

    private readonly Task _work;

    private SmallDisk(string folder, Random chance)
    {
        (Folder, _filler) = (folder, Path.Combine(folder, "..filler"));
        _work = Task.Run(() => FillAndFreeAsync(chance));
    }

    /// <summary>Where it is mounted.</summary>
    public string Folder { get; }

    /// <summary>How often it was filled.</summary>
    public int Fillings { get; private set; }

    /// <summary>Mounts one; null where this may not be done here, which is said.</summary>
    /// <param name="folder">Empty folder.</param>
    /// <param name="megabytes">Its size.</param>
    /// <param name="chance">When it is filled.</param>
    public static SmallDisk? Mount(string folder, int megabytes, Random chance)
    {
        Directory.CreateDirectory(folder);
        if (OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m"), "tmpfs", folder))
            return new SmallDisk(folder, chance);
        Console.WriteLine("skipped: a disk of its own that can be full (mounting one needs root on Linux)");
        return null;
    }

    /// <summary>Frees it for good.</summary>
    public void Free()
    {
        _end.Cancel();
        _work.Wait();
        File.Delete(_filler);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Free();
        Run("umount", "-l", Folder);
    }

    private async Task FillAndFreeAsync(Random chance)
    {
        while (!_end.IsCancellationRequested)
        {
            await Task.Delay(chance.Next(200, 2500));
            Fill();
            Fillings++;
            await Task.Delay(chance.Next(100, 1200));
            File.Delete(_filler);
        }
    }

    private void Fill()
    {
        try
        {
            using var filler = new FileStream(_filler, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            byte[] block = new byte[1 << 16];
            filler.Seek(0, SeekOrigin.End);
            while (new DriveInfo(Folder).AvailableFreeSpace > Left)
                filler.Write(block, 0, (int)Math.Min(block.Length, Math.Max(4096, new DriveInfo(Folder).AvailableFreeSpace - Left)));
        }
        catch (IOException)
        {
            // Somebody else took the last of it: it is full all the same.
        }
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
