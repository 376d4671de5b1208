using Juki.Engine.Benchmarks.Comparing;

namespace Juki.Engine.Benchmarks.Reporting;

/// <summary>Turns results into sections: every number with its answer, its machine and its command.</summary>
/// <param name="args">The command line.</param>
internal sealed class Report(IReadOnlyList<string> args)
{
    /// <summary>What all comparisons of a topic have in common.</summary>
    public Section Head(ITopic topic) => Head(topic.Name, topic.Description);

    /// <summary>The head of a report that is no comparison.</summary>
    public Section Head(string name, string description) => new(
        $"{name}: {description}",
        [.. Machine.Describe(), $"command: dotnet run -c Release --project bench/Juki.Engine.Benchmarks -- {string.Join(' ', args)}"],
        Table: null);

    /// <summary>One comparison.</summary>
    public static Section Of(ComparisonResult result)
    {
        Comparison comparison = result.Comparison;
        SideResult[] peers = [.. result.Sides.Where(side => side.Side.Role == SideRole.Peer)];
        SideResult? limit = result.Sides.FirstOrDefault(side => side.Side.Role == SideRole.Limit);
        bool inBytes = comparison.BytesPerOperation > 0;
        var table = new Table(
        [
            "side", "ns/op", "least", "million/s", .. Only(inBytes, "GB/s"), .. peers.Select(peer => $"x {peer.Side.Name}"),
            .. Only(limit is not null, "of limit"), "B allocated/op", "bytes", "pages", "checksum",
        ]);
        foreach (SideResult side in result.Sides)
        {
            table.Add(
            [
                side.Side.Name, Figures.Rounded(side.Median), Figures.Rounded(side.Least), Figures.Rounded(1000 / side.Median),
                .. Only(inBytes, Figures.Rounded(comparison.BytesPerOperation / side.Median)),
                .. peers.Select(peer => Figures.Rounded(side.TimesAsFastAs(peer))),
                .. Only(limit is not null, limit is null ? string.Empty : Figures.Percent(side.TimesAsFastAs(limit))),
                Figures.Rounded(side.AllocatedBytes), Figures.Bytes(side.Side.Bytes), side.Side.Pages, Figures.Checksum(side.Checksum),
            ]);
        }

        return new Section(comparison.Title, Remarks(result), table);
    }

    /// <summary>Prints a report, and writes it as markdown where a file is named.</summary>
    public static void Publish(IReadOnlyList<Section> sections, string? markdownFile)
    {
        Console.Write(string.Concat(sections.Select(section => section.ToText())));
        if (markdownFile is not null)
        {
            File.WriteAllText(markdownFile, string.Concat(sections.Select(section => section.ToMarkdown())));
        }
    }

    private static string[] Only(bool wanted, string cell) => wanted ? [cell] : [];

    private static string[] Remarks(ComparisonResult result)
    {
        Comparison comparison = result.Comparison;
        long operations = (long)comparison.BlocksPerRound * comparison.OperationsPerBlock;
        string fewRounds = result.Rounds < TopicOptions.RoundsForClaim ? " (too few for a claim)" : string.Empty;
        return
        [
            comparison.Workload,
            $"{result.Rounds} rounds{fewRounds} of {Figures.Count(operations)} operations, interleaved after a warm-up; medians; ratios are medians over rounds",
            result.Memory,
        ];
    }
}
