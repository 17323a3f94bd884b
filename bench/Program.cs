using System.Globalization;
using System.Reflection;
using Ingest.Bench;

// bench rate [FILE…]     documents a second from bytes to canonical JSON, warm, on one thread
// bench memory [FILE [TIMES]]   peak memory for one .docx or .pdf as many times as long (default 100)
// bench pages [FOLDER]   PDF pages a second on one processor, beside PdfPig and pdftotext in the same run
// bench parquet [DOCS]   reading documents against writing as many to Parquet, in one run (default 20,000)
// bench load [DOCS]     documents into PostgreSQL against a bare COPY of their rows, in one run (default 20,000); into SQLite and DuckDB
// bench isolation [FILE [COPIES]]   reading apart against reading in one process, and two readers against one
// bench rooms [FILE]     where the time goes, room by room
string root = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "RepositoryRoot").Value!;
string corpus = Path.Combine(root, "corpus", "documents");
Console.WriteLine($"{Machine.Processor()}, .NET {Environment.Version}");
switch (args.FirstOrDefault())
{
    case "memory":
        int times = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 100;
        Memory.Measure(args.Length > 1 ? args[1] : Path.Combine(corpus, "hebei-unit-budget.docx"), times);
        return 0;
    case "pages":
        Pages.Measure(args.Length > 1 ? args[1] : corpus);
        return 0;
    case "parquet":
        await ParquetLoad.Measure(corpus, args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 20_000);
        return 0;
    case "load":
        await Load.Measure(Path.Combine(root, "tests", "golden", "approved"), args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 20_000);
        return 0;
    case "isolation":
        Isolation.Measure(args.Length > 1 ? args[1] : Path.Combine(corpus, "hebei-unit-budget.docx"), args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 300, Path.Combine(root, "bin", "program", "ingest.dll"));
        return 0;
    case "rooms":
        Rate.Rooms(args.Length > 1 ? args[1] : Path.Combine(corpus, "hebei-unit-budget.docx"));
        return 0;
    case "rate" or null:
        string[] files = args.Length > 1 ? args[1..] : [.. new[] { "docx", "html", "txt" }.Select(format => Path.Combine(corpus, $"hebei-unit-budget.{format}"))];
        foreach (string file in files)
            Rate.Measure(file);
        return 0;
    default:
        Console.Error.WriteLine("usage: bench rate [FILE…] | memory [FILE [TIMES]] | pages [FOLDER] | load [DOCS] | parquet [DOCS] | isolation [FILE [COPIES]] | rooms [FILE]");
        return 2;
}
