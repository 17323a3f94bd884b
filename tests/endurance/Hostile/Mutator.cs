namespace Ingest.Endurance.Hostile;

/// <summary>Damages real files as disks, networks and people do. The same seed gives the same files.</summary>
internal sealed class Mutator(int seed)
{
    // Random with a seed gives the same numbers in every version of .NET.
    private readonly Random _random = new(seed);

    private static readonly byte[][] Odd = [[0], [0xFF], [0xFF, 0xFF, 0xFF, 0xFF], [0x7F, 0xFF, 0xFF, 0xFF], [0x80, 0, 0, 0], "99999999999"u8.ToArray(), "-1"u8.ToArray(), "1e308"u8.ToArray(), "<"u8.ToArray(), ">>"u8.ToArray(), "%s%n"u8.ToArray()];

    /// <summary>One damaged file.</summary>
    /// <param name="content">A real one.</param>
    /// <param name="other">Another of the same format, to splice with.</param>
    /// <returns>What was done, for the file's name, and the content.</returns>
    public (string Deed, byte[] Content) Damage(byte[] content, byte[] other)
    {
        bool isZip = content.AsSpan().StartsWith("PK\u0003\u0004"u8);
        // Most damage to an archive ends at a checksum; what lies behind is reached from inside.
        if (isZip && _random.Next(3) > 0 && Inside(content, other) is { } inside)
            return inside;
        return Bytes(content, other);
    }

    private (string, byte[])? Inside(byte[] content, byte[] other)
    {
        List<(string Name, byte[] Content)> members = ZipWriter.Members(content), others = ZipWriter.Members(other);
        int[] filled = [.. Enumerable.Range(0, members.Count).Where(i => members[i].Content.Length > 0)];
        if (filled.Length == 0 || others.Count == 0)
            return null;
        int at = filled[_random.Next(filled.Length)];
        // The main part is where most can go wrong.
        if (_random.Next(2) == 0 && members.FindIndex(static member => member.Name == "word/document.xml") is var main and >= 0)
            at = main;
        (string deed, byte[] damaged) = Bytes(members[at].Content, others[_random.Next(others.Count)].Content);
        members[at] = (members[at].Name, damaged);
        return ($"in-{deed}", ZipWriter.Archive(members));
    }

    private (string, byte[]) Bytes(byte[] content, byte[] other) => _random.Next(7) switch
    {
        0 => ("bits", Flipped(content, 1 + _random.Next(32))),
        1 => ("noise", Flipped(content, Math.Max(1, content.Length / 50))),
        2 => ("cut", content[..Place(content)]),
        3 => ("hole", Without(content)),
        4 => ("twice", Twice(content)),
        5 => ("splice", [.. content[..Place(content)], .. other[Place(other)..]]),
        _ => ("odd", WithOdd(content)),
    };

    private int Place(byte[] content) => _random.Next(content.Length + 1);

    private (int From, int Length) Piece(byte[] content)
    {
        int from = Place(content);
        return (from, _random.Next(Math.Min(content.Length - from, 1 + (1 << _random.Next(16))) + 1));
    }

    private byte[] Flipped(byte[] content, int count)
    {
        byte[] damaged = [.. content];
        for (int i = 0; i < count && damaged.Length > 0; i++)
            damaged[_random.Next(damaged.Length)] ^= (byte)(1 << _random.Next(8));
        return damaged;
    }

    private byte[] Without(byte[] content)
    {
        (int from, int length) = Piece(content);
        return [.. content[..from], .. content[(from + length)..]];
    }

    private byte[] Twice(byte[] content)
    {
        (int from, int length) = Piece(content);
        int to = Place(content);
        return [.. content[..to], .. content.AsSpan(from, length), .. content[to..]];
    }

    private byte[] WithOdd(byte[] content)
    {
        byte[] damaged = [.. content];
        for (int i = _random.Next(8); i >= 0; i--)
        {
            byte[] odd = Odd[_random.Next(Odd.Length)];
            if (damaged.Length >= odd.Length)
                odd.CopyTo(damaged, _random.Next(damaged.Length - odd.Length + 1));
        }
        return damaged;
    }
}
