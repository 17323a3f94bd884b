namespace Ingest.Normalize.Targets;

/// <summary>Where the parts of an indicator stand, as grid columns.</summary>
internal sealed class IndicatorColumns
{
    private readonly int[] _columns = new int[(int)IndicatorPart.Group + 1];

    public IndicatorColumns() => Array.Fill(_columns, -1);

    /// <summary><c>long-term</c> or <c>annual</c> where the header says so.</summary>
    public string? Horizon { get; set; }

    /// <summary>Grid column of a part, or -1.</summary>
    public int this[IndicatorPart part] => _columns[(int)part];

    /// <summary>True where a part has a column.</summary>
    public bool Has(IndicatorPart part) => _columns[(int)part] >= 0;

    /// <summary>True for a list: it has its levels, or a level and a value.</summary>
    public bool IsList => Has(IndicatorPart.Level1) && (Has(IndicatorPart.Level2) || Has(IndicatorPart.Level3) || Has(IndicatorPart.Content) || Has(IndicatorPart.Target));

    /// <summary>Gives a part its column, the first that names it.</summary>
    public void Add(IndicatorPart part, int column)
    {
        if (_columns[(int)part] < 0)
            _columns[(int)part] = column;
    }

    /// <summary>Forgets a part's column: a header over two lines names it further down.</summary>
    public void Remove(IndicatorPart part) => _columns[(int)part] = -1;

    /// <summary>Settles what 指标内容 is: the indicator, or beside 三级指标 its description.</summary>
    public void Settle() => Add(Has(IndicatorPart.Level3) ? IndicatorPart.Description : IndicatorPart.Level3, this[IndicatorPart.Content]);
}
