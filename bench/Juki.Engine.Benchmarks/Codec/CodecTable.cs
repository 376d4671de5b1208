using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Benchmarks.Reporting;

namespace Juki.Engine.Benchmarks.Codec;

/// <summary>All messages in one table, writing and reading side by side.</summary>
internal static class CodecTable
{
    public const string Encode = "encode";
    public const string Decode = "decode";

    public static Table Of(IReadOnlyList<ComparisonResult> results)
    {
        var table = new Table(
            "message", "bytes", "JSON bytes", "encode ns", "x JSON", "of copying", "B allocated", "decode ns", "x JSON", "of copying", "B allocated");
        foreach ((ComparisonResult encode, ComparisonResult decode) in results.Chunk(2).Select(pair => (pair[0], pair[1])))
        {
            table.Add(
            [
                encode.Comparison.Title[..^(", ".Length + Encode.Length)],
                .. encode.Sides.Take(2).Select(side => Figures.Rounded((double)side.Side.Bytes / encode.Comparison.OperationsPerBlock)),
                .. Cells(encode), .. Cells(decode),
            ]);
        }

        return table;
    }

    /// <summary>The sides are ours, JSON and the copy.</summary>
    private static string[] Cells(ComparisonResult result)
    {
        SideResult ours = result.Sides[0];
        return
        [
            Figures.Rounded(ours.Median), Figures.Rounded(ours.TimesAsFastAs(result.Sides[1])), Figures.Percent(ours.TimesAsFastAs(result.Sides[2])),
            Figures.Rounded(ours.AllocatedBytes),
        ];
    }
}
