using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Benchmarks.Reporting;

namespace Juki.Engine.Benchmarks.Lookup;

/// <summary>Lookups at several sizes of the register in one table: times, ratios, and the bytes that explain the steps.</summary>
internal static class CurveTable
{
    private const string None = "-";

    public static Table Of(IReadOnlyList<ComparisonResult> results)
    {
        var table = new Table(
            "register", "single", "batched", "Dictionary", "FASTER", "limit", "batched x Dictionary", "x FASTER", "of limit",
            "rows and blocks", "Dictionary bytes", "FASTER bytes");
        foreach (ComparisonResult result in results)
        {
            table.Add(Cells(result));
        }

        return table;
    }

    private static string[] Cells(ComparisonResult result)
    {
        SideResult? batched = Named(result, "batched");
        SideResult? dictionary = Named(result, "Dictionary");
        SideResult? faster = Named(result, "FASTER");
        SideResult? limit = result.Sides.FirstOrDefault(side => side.Side.Role == SideRole.Limit);
        return
        [
            result.Comparison.Title, Time(Named(result, "single")), Time(batched), Time(dictionary), Time(faster), Time(limit),
            Ratio(batched, dictionary, Figures.Rounded), Ratio(batched, faster, Figures.Rounded), Ratio(batched, limit, Figures.Percent),
            Bytes(batched), Bytes(dictionary), Bytes(faster),
        ];
    }

    private static SideResult? Named(ComparisonResult result, string name) => result.Sides.FirstOrDefault(side => side.Side.Name == name);

    private static string Time(SideResult? side) => side is null ? None : Figures.Rounded(side.Median);

    private static string Bytes(SideResult? side) => side is null ? None : Figures.Bytes(side.Side.Bytes);

    private static string Ratio(SideResult? ours, SideResult? other, Func<double, string> figure) =>
        ours is null || other is null ? None : figure(ours.TimesAsFastAs(other));
}
