using Ingest.Model;
using Ingest.Normalize;
using Ingest.Read.Pdf;

namespace Ingest;

/// <summary>
/// Does on another processor what a first document would wait for: the tables that PdfPig and the regions load once, and the code that
/// writes JSON. The documents come out the same.
/// </summary>
internal static class Ahead
{
    /// <summary>Begins, and comes back at once. Nothing is done on a machine with one processor, where nothing is gained.</summary>
    /// <param name="files">What is going to be read.</param>
    public static void Prepare(IReadOnlyList<string> files)
    {
        if (Environment.ProcessorCount == 1)
            return;
        if (files.Any(static file => Path.GetExtension(file).Equals(".pdf", StringComparison.OrdinalIgnoreCase)))
            Begin(PdfReader.Prepare);
        Begin(static () => CanonicalJson.WriteLine(Sample, Stream.Null));
        Begin(Regions.Prepare);
    }

    // What fails here fails again where it is needed, and is told there.
    private static void Begin(Action work) => _ = Task.Run(work).ContinueWith(static done => _ = done.Exception, TaskScheduler.Default);

    // One of everything that most documents hold.
    private static Document Sample => new()
    {
        DocumentId = "",
        Source = new Source("", "", 0, 1, ""),
        Disclosure = new Disclosure(),
        Conservation = new Conservation(0, 0, 0, 0, 0),
        Tables =
        [
            new Table
            {
                Id = "", Kind = "", Unit = new MoneyUnit("", 1, ""), Parts = [new Part(1, new Box(), null)],
                Grid = new Grid(1, 1, [new Cell(0, 0, 1, 1, "", null, 1, new Box())]),
                Columns = [new Column { Index = 0, Role = ColumnRole.Text }],
                Rows = [new Row { Line = 0, Role = RowRole.Item, Values = [new Amount { Measure = "", Text = "", Value = 1, Yuan = 1, Cell = 0 }] }],
            },
        ],
        Checks = [new Check { Id = "", Says = "", Verdict = Verdict.Exact, Left = 1, Operands = [new Operand("", 0)] }],
        Problems = [new Problem { Code = "", Severity = Severity.Info, Message = "" }],
    };
}
