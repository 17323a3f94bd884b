namespace Ingest.Validate;

/// <summary>How far figures may miss their sum because each was rounded when it was printed.</summary>
internal static class Rounding
{
    /// <summary>Half a unit of the most precise figure's last place for each term, and one half for the total.</summary>
    /// <param name="figures">Terms and total, with the digits printed.</param>
    /// <param name="terms">Number of terms.</param>
    public static decimal Tolerance(IEnumerable<decimal> figures, int terms)
    {
        // The most precise figure decides, or a total that drops its cents would pass.
        int places = figures.Max(static figure => figure.Scale);
        decimal unit = 1m;
        for (int i = 0; i < places; i++)
            unit /= 10m;
        return unit / 2m * (terms + 1);
    }
}
