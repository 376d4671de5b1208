using System.Globalization;

namespace Juki.Engine.Cli.Console;

/// <summary>Numbers as people read them, the same in every culture.</summary>
internal static class Numbers
{
    public static string Count(double number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Share(double share) => share.ToString("0.00 %", CultureInfo.InvariantCulture);

    public static string Decimal(double number) => number.ToString("N2", CultureInfo.InvariantCulture);

    public static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("N1", CultureInfo.InvariantCulture) + " s";
}
