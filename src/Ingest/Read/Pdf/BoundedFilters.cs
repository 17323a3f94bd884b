using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Ingest.Read.Pdf;

/// <summary>PdfPig's stream filters, with a bound on what they expand to: PdfPig itself inflates whatever it is given.</summary>
/// <param name="limits">What the document may cost.</param>
/// <param name="before">What its streams expanded to before it was opened anew, in bytes.</param>
internal sealed class BoundedFilters(ReadLimits limits, long before = 0) : IFilterProvider
{
    private readonly Dictionary<IFilter, IFilter> _bounded = new(ReferenceEqualityComparer.Instance);
    private readonly Plain _plain = new();
    private long _expanded = before, _packed;

    /// <summary>What the streams expanded to so far, in bytes.</summary>
    public long Expanded => _expanded;

    /// <summary>The limit that was broken, for PdfPig swallows what is thrown while it reads fonts; null for none.</summary>
    public UnreadableException? Broken { get; private set; }

    /// <summary>How many streams broke off before their end.</summary>
    public int Damaged { get; private set; }

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bound(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bound(DefaultFilterProvider.Instance.GetAllFilters());

    private IFilter[] Bound(IReadOnlyList<IFilter> filters)
    {
        if (filters.Count == 0)
            return [_plain];
        var bounded = new IFilter[filters.Count];
        for (int i = 0; i < bounded.Length; i++)
        {
            if (!_bounded.TryGetValue(filters[i], out IFilter? filter))
                _bounded.Add(filters[i], filter = new Bounded(filters[i], this));
            bounded[i] = filter;
        }
        return bounded;
    }

    // The same rules as for the members of an archive: small ones may expand as they like. A chain of filters counts as one.
    private void Count(long expanded, bool isEnd)
    {
        if (Broken is not null)
            throw Broken;
        if (expanded > 1 << 20 && expanded > _packed * limits.MaxExpansionRatio)
            throw Broken = new UnreadableException("LIMIT-003", $"A stream of {_packed} bytes expands more than {limits.MaxExpansionRatio} to 1. Raise the limit MaxExpansionRatio if the document is honest.");
        if (_expanded + expanded > limits.MaxExpandedBytes)
            throw Broken = new UnreadableException("LIMIT-002", $"The document's streams expand beyond {limits.MaxExpandedBytes} bytes. Raise the limit MaxExpandedBytes if the document is honest.");
        if (isEnd)
            _expanded += expanded;
    }

    private sealed class Bounded(IFilter inner, BoundedFilters owner) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (filterIndex == 0)
                owner._packed = input.Length;
            if (inner is FlateFilter && DecodeParameterResolver.GetFilterParameters(streamDictionary, filterIndex) is { } parameters)
            {
                bool isPredicted = parameters.TryGet(NameToken.Predictor, out IToken predictor) && predictor is not NumericToken { Int: <= 1 };
                Memory<byte> plain = Checked(Inflate(input, out bool isWhole), streamDictionary);
                // The predictor works on what PdfPig inflates itself; the cross-reference streams that use one are small.
                return isPredicted && isWhole ? inner.Decode(input, streamDictionary, filterProvider, filterIndex) : plain;
            }
            if (inner is RunLengthFilter)
                owner.Count(ExpandedSize.OfRunLength(input.Span), false);
            else if (inner is LzwFilter)
                owner.Count(ExpandedSize.OfLzw(input.Span), false);
            Memory<byte> output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            owner.Count(output.Length, true);
            return Checked(output, streamDictionary);
        }

        // What comes before the damage is kept, as viewers do.
        private Memory<byte> Inflate(Memory<byte> input, out bool isWhole)
        {
            isWhole = true;
            if (input.Length <= 2)
                return Memory<byte>.Empty;
            using var packed = new WatchedBytes(input[2..].ToArray());
            using var deflate = new DeflateStream(packed, CompressionMode.Decompress);
            byte[] plain = new byte[Math.Max(256, (int)Math.Min(input.Length * 4L, 1 << 24))];
            int length = 0;
            try
            {
                for (int read; (read = deflate.Read(plain, length, plain.Length - length)) > 0;)
                {
                    length += read;
                    if (length < plain.Length)
                        continue;
                    owner.Count(length, false);
                    Array.Resize(ref plain, (int)Math.Min((long)length * 2, Array.MaxLength));
                }
            }
            catch (InvalidDataException)
            {
                isWhole = false;
                owner.Damaged++;
                length = InflateToDamage(input, plain, length);
            }
            if (isWhole && packed.IsAskedForMore && !IsFlushed(input.Span))
                owner.Damaged++;
            owner.Count(length, true);
            return plain.AsMemory(0, length);
        }

        // Some writers flush and never finish: all that they wrote is there, with an empty block at its end (RFC 1951 §3.2.4).
        private static bool IsFlushed(ReadOnlySpan<byte> input) => input.TrimEnd("\r\n"u8).EndsWith((ReadOnlySpan<byte>)[0, 0, 0xff, 0xff]);

        // A read that meets the damage gives nothing of what it had unpacked: read by single bytes, all of it comes out.
        private static int InflateToDamage(Memory<byte> input, byte[] plain, int whole)
        {
            using var packed = new MemoryStream(input[2..].ToArray(), false);
            using var deflate = new DeflateStream(packed, CompressionMode.Decompress);
            int length = 0;
            try
            {
                deflate.ReadExactly(plain, 0, whole);
                length = whole;
                while (length < plain.Length && deflate.Read(plain, length, 1) > 0)
                    length++;
            }
            catch (InvalidDataException)
            {
                // The damage.
            }
            return length;
        }

        private static Memory<byte> Checked(Memory<byte> unpacked, DictionaryToken dictionary)
        {
            if (dictionary.TryGet(NameToken.Type, out IToken type) && type is NameToken { Data: "ObjStm" })
                NamedPlaces.Forget(unpacked.Span);
            return FontOutlines.Drop(unpacked, true);
        }
    }

    /// <summary>For streams that are not packed.</summary>
    private sealed class Plain : IFilter
    {
        public bool IsSupported => true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex) => FontOutlines.Drop(input, false);
    }
}
