using System.ComponentModel;
using System.Diagnostics;

namespace Ingest.Corpus.Print;

/// <summary>A program that is needed to print is not on this machine.</summary>
internal sealed class MissingProducerException(string command, string packages)
    : Exception($"'{command}' is not installed. On Debian: apt-get install {packages}");

/// <summary>Runs producers. Only the generator does, and only by hand: the PDFs are committed as they came out.</summary>
internal static class Press
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    /// <exception cref="MissingProducerException">The producer or qpdf is not installed.</exception>
    /// <exception cref="InvalidOperationException">It ran and gave no file; the message holds what it said.</exception>
    public static byte[] Print(PrintJob job)
    {
        Producer producer = Producers.Named(job.Producer);
        string folder = Directory.CreateTempSubdirectory("corpus-").FullName;
        try
        {
            string input = Path.Combine(folder, producer.TakesWord ? "disclosure.docx" : "disclosure.html");
            string output = Path.Combine(folder, "disclosure.pdf");
            File.WriteAllBytes(input, job.Input);
            Run(producer.Command, producer.Packages, producer.Arguments(input, output, folder));
            foreach (string options in job.Afterwards)
            {
                string next = Path.Combine(folder, "next.pdf");
                Run("qpdf", "qpdf", [.. options.Split(' ').Select(option => option == "\"\"" ? "" : option), output, next]);
                File.Move(next, output, overwrite: true);
            }
            return File.Exists(output) ? File.ReadAllBytes(output) : throw new InvalidOperationException($"{producer.Command} gave no file for {job.FileName}.");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Run(string command, string packages, string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["TZ"] = "UTC";
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> said = process.StandardError.ReadToEndAsync();
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(Longest))
            {
                process.Kill(entireProcessTree: true);
                throw new InvalidOperationException($"{command} did not end within {Longest}.");
            }
            if (process.ExitCode != 0)
                throw new InvalidOperationException($"{command} ended with {process.ExitCode}: {said.Result}{output.Result}");
        }
        catch (Win32Exception)
        {
            throw new MissingProducerException(command, packages);
        }
    }
}
