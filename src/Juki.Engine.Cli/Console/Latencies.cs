using System.Globalization;

namespace Juki.Engine.Cli.Console;

/// <summary>Times as people read them, each in its unit.</summary>
internal static class Latencies
{
    private const double UsPerMs = 1e3;
    private const double UsPerSecond = 1e6;

    /// <summary>Three figures are true; more would pretend.</summary>
    public static string Text(double microseconds) => microseconds switch
    {
        < UsPerMs => Figures(microseconds) + " µs",
        < UsPerSecond => Figures(microseconds / UsPerMs) + " ms",
        _ => Figures(microseconds / UsPerSecond) + " s",
    };

    private static string Figures(double number) =>
        number.ToString(number < 10 ? "0.00" : number < 100 ? "0.0" : "0", CultureInfo.InvariantCulture);
}
