using Ingest.Layout.Aligned.Grids;

namespace Ingest.Layout.Aligned.Forms;

/// <summary>
/// Finds performance forms without rules: labels in the first column, over one row or several, and beside them values in rows of different
/// shape. A form begins with the row that names its project and ends where the list of indicators begins, or where rows keep to its columns
/// no more. One that the page's end cuts goes on at the head of the next page, in the same columns.
/// </summary>
internal static class FormTables
{
    // Rows of a form stand no further apart, and differ in size by no more, as shares of the size.
    private const float MostFree = 1.4f, SameSize = 0.12f;

    // The list of indicators is a table of its own, set off by so much.
    private const float FreeAboveList = 3f;

    // So many labels make a form, so many of them in its first column, in so many rows; the rest of one at a page's head may be a row.
    private const int LeastLabels = 4, LeastFirst = 2, LeastRows = 3;

    /// <summary>The forms with the rows that they take, from the top.</summary>
    /// <param name="rows">The page's rows.</param>
    /// <param name="above">The columns of a form that the page before left open; null for none.</param>
    public static List<(PageTable Table, int From, int To)> Find(List<PrintedRow> rows, FormColumns? above)
    {
        var forms = new List<(PageTable Table, int From, int To)>();
        if (above is not null && Rest(rows, above) is { } rest)
            forms.Add(rest);
        for (int i = forms.Count > 0 ? forms[0].To : 0; i < rows.Count; i++)
        {
            if (!FormWords.Opens(rows[i]) || Form(rows, i) is not { } form)
                continue;
            forms.Add(form);
            i = form.To - 1;
        }
        return forms;
    }

    private static (PageTable Table, int From, int To)? Form(List<PrintedRow> rows, int from)
    {
        float size = rows[from].Size;
        int to = from + 1;
        while (to < rows.Count && IsNext(rows[to - 1], rows[to]) && !FormWords.Opens(rows[to]) && !BeginsList(rows, to) && !GridAreas.HasUnit(rows[to]))
            to++;
        // The first row shows the labels' edge; what runs over it further down is text below the form.
        for (int end = to; end - from >= LeastRows;)
        {
            List<PrintedRow> area = rows.GetRange(from, end - from);
            if (FormColumns.Of(area, size) is not { } columns)
                return null;
            int fits = area.FindIndex(row => !columns.Fits(row, size));
            if (fits < 0)
                return FormGrid.Draw(area, columns, size) is { } table && IsForm(table) ? (table, from, end) : null;
            end = from + fits;
        }
        return null;
    }

    // Up to the list of indicators all rows keep to the columns of the form above.
    private static (PageTable Table, int From, int To)? Rest(List<PrintedRow> rows, FormColumns columns)
    {
        int to = rows.FindIndex(FormWords.HeadsList);
        while (to > 0 && BeginsList(rows, to - 1))
            to--;
        if (to <= 0)
            return null;
        float size = rows[to].Size;
        int from = to - 1;
        if (!columns.Fits(rows[from], size) || rows[to].Top - rows[from].Bottom > FreeAboveList * size)
            return null;
        while (from > 0 && columns.Fits(rows[from - 1], size) && IsNext(rows[from - 1], rows[from]) && !FormWords.Opens(rows[from - 1]))
            from--;
        if (from > 0 && IsNext(rows[from - 1], rows[from]))
            return null;
        List<PrintedRow> area = rows.GetRange(from, to - from);
        return FormGrid.Draw(area, columns.Reaching(area, size), size) is { } table && Labels(table) > 0 ? (table, from, to) : null;
    }

    // Labels down the first column, and a value beside the first one: a head 项目名称 of a list of projects has other heads beside it.
    private static bool IsForm(PageTable table) =>
        table.Cells.FirstOrDefault(static cell => cell.Row == 0 && cell.Column > 0 && cell.Text.Length > 0) is { } value && !FormWords.IsLabel(value.Text)
        && Labels(table) >= LeastLabels && table.Cells.Count(static cell => cell.Column == 0 && FormWords.IsLabel(cell.Text)) >= LeastFirst;

    private static int Labels(PageTable table) => table.Cells.Count(static cell => FormWords.IsLabel(cell.Text));

    // The heads of the list, and what stands a line above them beside them: heads in several lines.
    private static bool BeginsList(List<PrintedRow> rows, int at) =>
        FormWords.HeadsList(rows[at]) || (at + 1 < rows.Count && FormWords.HeadsList(rows[at + 1]) && rows[at + 1].Baseline - rows[at].Baseline < rows[at].Size);

    private static bool IsNext(PrintedRow above, PrintedRow below) =>
        MathF.Abs(above.Size - below.Size) <= SameSize * Math.Max(above.Size, below.Size) && below.Top - above.Bottom <= MostFree * below.Size;
}
