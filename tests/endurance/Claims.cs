namespace Ingest.Endurance;

/// <summary>What a scenario claims of the program, each held or broken, printed as it is settled.</summary>
internal sealed class Claims
{
    private int _held, _broken;

    /// <summary>Settles one.</summary>
    /// <param name="says">The claim, as a sentence.</param>
    /// <param name="isHeld">Whether it holds.</param>
    /// <param name="found">What was found, for whom it does not hold.</param>
    public void Settle(string says, bool isHeld, string found)
    {
        Console.WriteLine($"{(isHeld ? "held  " : "BROKEN")}  {says}{(isHeld ? "" : $": {found}")}");
        _ = isHeld ? _held++ : _broken++;
    }

    /// <summary>The closing line.</summary>
    /// <returns>True where every claim holds.</returns>
    public bool Close()
    {
        Console.WriteLine($"{_held} passed, {_broken} failed");
        return _broken == 0;
    }
}
