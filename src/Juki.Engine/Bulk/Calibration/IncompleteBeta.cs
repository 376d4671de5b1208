namespace Juki.Engine.Bulk.Calibration;

/// <summary>The regularised incomplete beta function: the distribution of a share (NIST Digital Library of Mathematical Functions, 8.17).</summary>
internal static class IncompleteBeta
{
    private const double Precision = 1e-15;
    private const double Tiny = 1e-300;

    /// <summary>The asymptotic series of the logarithm of Γ needs five terms from here on.</summary>
    private const double StirlingMin = 10;

    /// <summary>I_x(a, b), for positive a and b.</summary>
    /// <remarks>
    /// Three logarithms of Γ nearly cancel, each as large as a + b times its logarithm, so the relative error grows with a + b: some
    /// 1e-7 at tens of millions.
    /// </remarks>
    public static double Of(double x, double a, double b)
    {
        if (x <= 0 || x >= 1)
        {
            return x <= 0 ? 0 : 1;
        }

        double front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + (a * Math.Log(x)) + (b * Math.Log(1 - x)));
        return x < (a + 1) / (a + b + 2) ? front * Fraction(x, a, b) / a : 1 - (front * Fraction(1 - x, b, a) / b);
    }

    /// <summary>The continued fraction 8.17.22, from the front (W. J. Lentz's method); it takes some √max(a, b) steps.</summary>
    private static double Fraction(double x, double a, double b)
    {
        double c = 1;
        double d = 1 / NotZero(1 - ((a + b) * x / (a + 1)));
        double fraction = d;
        double change = 0;
        for (int m = 1; Math.Abs(change - 1) > Precision && m < 1_000_000; m++)
        {
            change = Step(m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m))), ref c, ref d);
            change *= Step(-(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1)), ref c, ref d);
            fraction *= change;
        }

        return fraction;
    }

    private static double Step(double term, ref double c, ref double d)
    {
        d = 1 / NotZero(1 + (term * d));
        c = NotZero(1 + (term / c));
        return c * d;
    }

    private static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;

    /// <summary>Stirling's series (5.11.1), after the recurrence Γ(x + 1) = x Γ(x) where x is small.</summary>
    private static double LogGamma(double x)
    {
        double shift = 0;
        for (; x < StirlingMin; x++)
        {
            shift += Math.Log(x);
        }

        double r = 1 / (x * x);
        double series = (1 / 12.0) - (r * ((1 / 360.0) - (r * ((1 / 1260.0) - (r * ((1 / 1680.0) - (r * (1 / 1188.0))))))));
        return ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + (series / x) - shift;
    }
}
