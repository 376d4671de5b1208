using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Benchmarks.Reporting;

namespace Juki.Engine.Benchmarks.Layers;

/// <summary>The inequality of the layers: whoever does more cannot be faster.</summary>
internal static class LayersTable
{
    /// <summary>Two layers that cost the same change places from run to run by so much.</summary>
    private const double Tolerance = 0.05;

    private const string Holds = "✓";
    private const string Fails = "✗";

    public static Section Of(ComparisonResult result)
    {
        var table = new Table("layer", "million/s", "x the next", "at least as fast");
        foreach ((int index, SideResult layer) in result.Sides.Index())
        {
            table.Add([layer.Side.Name, Figures.Rounded(1000 / layer.Median), .. Against(layer, result.Sides.ElementAtOrDefault(index + 1))]);
        }

        string inequality = string.Join(" ≥ ", result.Sides.Select(layer => layer.Side.Name));
        return new Section(
            $"{inequality}: {(IsHeld(result) ? Holds : Fails)}",
            [FormattableString.Invariant($"medians; the ratio is the median over rounds, and {Tolerance:P0} are the machine's noise")],
            table);
    }

    private static bool IsHeld(ComparisonResult result) => result.Sides.Zip(result.Sides.Skip(1)).All(pair => IsHeld(pair.First, pair.Second));

    private static bool IsHeld(SideResult layer, SideResult next) => layer.TimesAsFastAs(next) >= 1 - Tolerance;

    private static string[] Against(SideResult layer, SideResult? next) =>
        next is null ? ["-", "-"] : [Figures.Rounded(layer.TimesAsFastAs(next)), IsHeld(layer, next) ? Holds : Fails];
}
