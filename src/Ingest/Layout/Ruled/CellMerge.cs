namespace Ingest.Layout.Ruled;

/// <summary>Merges elementary cells that no rule parts into rectangles.</summary>
internal static class CellMerge
{
    /// <summary>For each elementary cell, by row and column, the top-left elementary cell of the rectangle that it belongs to.</summary>
    /// <param name="columns">Number of columns.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="parted">By column edge (columns + 1), then row: true where a rule closes it.</param>
    /// <param name="stacked">By row edge (rows + 1), then column: true where a rule closes it.</param>
    public static int[] Owners(int columns, int rows, bool[] parted, bool[] stacked)
    {
        var owner = new int[rows * columns];
        Array.Fill(owner, -1);
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                if (owner[row * columns + column] < 0)
                    Claim(row, column);
            }
        }
        return owner;

        void Claim(int row, int column)
        {
            int right = column;
            while (right + 1 < columns && !parted[(right + 1) * rows + row] && owner[row * columns + right + 1] < 0)
                right++;
            int bottom = row;
            while (bottom + 1 < rows && Continues(bottom + 1, column, right))
                bottom++;
            for (int y = row; y <= bottom; y++)
                Array.Fill(owner, row * columns + column, y * columns + column, right - column + 1);
        }

        // The row below belongs to the rectangle where nothing parts it from above, inside, or lets it run out at the sides.
        bool Continues(int row, int left, int right)
        {
            for (int column = left; column <= right; column++)
            {
                if (stacked[row * columns + column] || owner[row * columns + column] >= 0 || (column > left && parted[column * rows + row]))
                    return false;
            }
            return true;
        }
    }
}
