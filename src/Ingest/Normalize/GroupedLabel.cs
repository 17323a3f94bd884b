using Ingest.Model;
using Ingest.Recognize;

namespace Ingest.Normalize;

/// <summary>
/// A label printed in two columns: one cell names a group and reaches over its lines, the cell beside it is 小计 on the first line and
/// an item on each of the others. The sum is named by its group, the items by themselves.
/// </summary>
/// <param name="Label">As printed: <c>group/小计</c>, or the item.</param>
/// <param name="IsSum">True for the group's sum.</param>
/// <param name="FollowsSum">True for the line right below the sum.</param>
internal readonly record struct GroupedLabel(string Label, bool IsSum, bool FollowsSum)
{
    /// <summary>The label of a line of such a group; null for any other line.</summary>
    public static GroupedLabel? Of(GridView view, int line, Side side)
    {
        if (side.Label < 0 || side.LabelColumns < 2)
            return null;
        Cell group = view.At(line, side.Label);
        int inner = group.Column + group.ColumnSpan;
        if (group.Text.Length == 0 || inner >= side.Label + side.LabelColumns)
            return null;
        string sum = view.At(group.Row, inner).Text;
        string own = view.Starting(line, inner);
        if (!LabelReader.IsSum(sum) || own.Length == 0)
            return null;
        return line == group.Row ? new($"{group.Text}/{own}", true, false) : new(own, false, line == group.Row + 1);
    }

    /// <summary>True where the column beside a label has sums of groups named in the label's column.</summary>
    public static bool StandsIn(TableShape shape, int label, int column)
    {
        for (int row = shape.FirstData; row < shape.View.Rows; row++)
        {
            if (LabelReader.IsSum(shape.View.Starting(row, column)) && shape.View.Starting(row, label).Length > 0)
                return true;
        }
        return false;
    }

    /// <summary>Role and level inside the group: its sum stands on level 1, its items below.</summary>
    /// <param name="read">What the label says by itself.</param>
    public (RowRole Role, int Level) Place((RowRole Role, int Level) read)
    {
        if (IsSum)
            return (RowRole.Subtotal, 1);
        // 其中 right below the sum is of the sum, elsewhere of the item above it.
        return (read.Role, read.Role == RowRole.OfWhich && FollowsSum ? 2 : read.Level + 1);
    }
}
