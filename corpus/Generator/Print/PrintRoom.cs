namespace Ingest.Corpus.Print;

/// <summary>Prints what is not printed yet, and keeps the register.</summary>
internal static class PrintRoom
{
    /// <summary>Prints the jobs whose mark is not the register's. A missing producer is said once and stops nothing else.</summary>
    /// <returns>How many PDFs are missing or out of date.</returns>
    public static int Print(IReadOnlyList<PrintJob> jobs, string documents, string register, TextWriter log)
    {
        SortedDictionary<string, Printed> printed = PrintRegister.Load(register);
        var missing = new HashSet<string>(StringComparer.Ordinal);
        int left = 0;
        foreach (PrintJob job in jobs.Where(job => !IsDone(job, documents, printed)))
        {
            try
            {
                byte[] bytes = Press.Print(job);
                File.WriteAllBytes(Path.Combine(documents, job.FileName), bytes);
                printed[job.FileName] = new Printed(job.Mark, PrintJob.Sha256(bytes));
                log.WriteLine($"printed {job.FileName} ({bytes.Length} bytes)");
            }
            catch (Exception error) when (error is MissingProducerException or InvalidOperationException)
            {
                left++;
                if (missing.Add(error.Message))
                    log.WriteLine(error.Message);
                log.WriteLine($"not printed: {job.FileName}");
            }
        }
        foreach (string gone in printed.Keys.Except(jobs.Select(job => job.FileName)).ToList())
            printed.Remove(gone);
        PrintRegister.Save(register, printed);
        return left;
    }

    private static bool IsDone(PrintJob job, string documents, SortedDictionary<string, Printed> printed) =>
        printed.TryGetValue(job.FileName, out Printed? done) && done.Mark == job.Mark && File.Exists(Path.Combine(documents, job.FileName));
}
