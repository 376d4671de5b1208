namespace Juki.Engine.Bulk.Calibration;

/// <summary>
/// Exact bounds of a share of which a sample is known (C. J. Clopper, E. S. Pearson, Biometrika 26, 1934): no approximation,
/// so they hold for the zero wrong answers that are hoped for. Of 0 seen among n the upper 95 % bound is close to 3/n.
/// </summary>
public static class BinomialBounds
{
    private const int Halvings = 200;

    /// <summary>The greatest share under which seeing so few still has a chance of 1 − <paramref name="confidence"/>.</summary>
    /// <param name="seen">How many were seen.</param>
    /// <param name="among">Among how many; of none at all the bound is 1.</param>
    /// <param name="confidence">0.95 for a one-sided bound of 95 %, 0.975 for one end of a two-sided interval.</param>
    public static double Upper(long seen, long among, double confidence) =>
        seen >= among ? 1 : Quantile(confidence, seen + 1, among - seen);

    /// <summary>The least share under which seeing so many still has a chance of 1 − <paramref name="confidence"/>.</summary>
    /// <inheritdoc cref="Upper"/>
    public static double Lower(long seen, long among, double confidence) =>
        seen <= 0 ? 0 : Quantile(1 - confidence, seen, among - seen + 1);

    /// <summary>
    /// The share below which a beta distribution has <paramref name="mass"/>: halved down to the last bit, but no nearer than
    /// <see cref="IncompleteBeta"/> is, some 1e-7 of the mass at tens of millions of rows.
    /// </summary>
    private static double Quantile(double mass, double a, double b)
    {
        double low = 0;
        double high = 1;
        for (int halving = 0; halving < Halvings && high > low; halving++)
        {
            double middle = (low + high) / 2;
            if (IncompleteBeta.Of(middle, a, b) < mass)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return high;
    }
}
