using Juki.Engine.Benchmarks.Addresses;
using Juki.Engine.Benchmarks.Codec;
using Juki.Engine.Benchmarks.Csv;
using Juki.Engine.Benchmarks.Deltas;
using Juki.Engine.Benchmarks.Exact;
using Juki.Engine.Benchmarks.Folding;
using Juki.Engine.Benchmarks.Lanes;
using Juki.Engine.Benchmarks.Layers;
using Juki.Engine.Benchmarks.Limits;
using Juki.Engine.Benchmarks.Lookup;
using Juki.Engine.Benchmarks.Names;
using Juki.Engine.Benchmarks.Scanning;
using Juki.Engine.Benchmarks.Sessions;

namespace Juki.Engine.Benchmarks.Comparing;

/// <summary>All topics.</summary>
internal static class Topics
{
    public static IReadOnlyList<ITopic> All { get; } =
    [
        new LimitsTopic(), new LookupTopic(), new CurveTopic(), new PagesTopic(), new LanesTopic(), new ExactTopic(),
        new ScanTopic(), new FoldTopic(), new AddressTopic(), new CsvTopic(),
        new NamesTopic(), new CodecTopic(), new SessionTopic(), new LayersTopic(),
        new DeltaTopic(),
    ];

    public static ITopic Named(string name) => All.Single(topic => topic.Name == name);
}
