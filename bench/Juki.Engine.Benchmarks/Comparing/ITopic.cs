using Juki.Engine.Benchmarks.Reporting;

namespace Juki.Engine.Benchmarks.Comparing;

/// <summary>A subject of comparison: <c>compare lookup</c>.</summary>
internal interface ITopic
{
    /// <summary>The word on the command line.</summary>
    string Name { get; }

    /// <summary>One line for the help.</summary>
    string Description { get; }

    /// <summary>
    /// Prepares the comparisons one by one; the data of each is given back when the next is asked for or the enumeration ends.
    /// </summary>
    IEnumerable<Comparison> Prepare(TopicOptions options);

    /// <summary>What is to be said of all comparisons together, at the end of the report; null if nothing.</summary>
    Section? Summarize(IReadOnlyList<ComparisonResult> results) => null;
}
