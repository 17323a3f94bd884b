using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ingest.Model;

namespace Ingest.Bench;

/// <summary>A document like another one, with an identity, a body, a region, a year and figures of its own.</summary>
internal static class MadeDocument
{
    // A province's 20,000 documents: 120 counties and cities, five years, 33 bodies in each. Fewer documents are fewer counties, not counties of one body.
    private const int DocumentsPerRegion = 20_000 / 120;

    /// <param name="seed">The document that it is like.</param>
    /// <param name="number">Which of them, from 0.</param>
    /// <param name="count">How many are made in all.</param>
    public static CanonicalDocument Of(Document seed, int number, int count)
    {
        string id = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture))));
        // Neighbours in number are of different regions and years: nothing comes in the order that suits a sink.
        int region = number / 7 % Math.Max(1, count / DocumentsPerRegion);
        decimal times = 1 + (number % 97 / 100m);
        return CanonicalDocument.Of(seed with
        {
            DocumentId = id,
            Disclosure = seed.Disclosure with
            {
                FiscalYear = 2020 + (number % 5),
                Body = new Body($"{number % 1000:000}001", $"第{number % 1000}单位"),
                Region = new Region($"13{region % 12:00}{region / 12:00}", null, "made"),
            },
            Tables = [.. seed.Tables.Select(table => table with { Rows = [.. table.Rows.Select(row => row with { Values = [.. row.Values.Select(value => Times(value, times))] })] })],
        });
    }

    private static Amount Times(Amount amount, decimal times)
    {
        if (amount.Value is not decimal value)
            return amount;
        decimal made = decimal.Round(value * times, 2);
        return amount with { Value = made, Yuan = amount.Yuan is decimal yuan ? decimal.Round(yuan * times, 2) : null, Text = made.ToString(CultureInfo.InvariantCulture) };
    }
}
