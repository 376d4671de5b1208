using BenchmarkDotNet.Attributes;
using Juki.Engine.Benchmarks.Comparing;

namespace Juki.Engine.Benchmarks.Codec;

/// <summary>Messages to bytes and back.</summary>
[MemoryDiagnoser]
public class CodecBenchmarks
{
    private Comparison _encode = null!;
    private Comparison _decode = null!;

    /// <summary>The message.</summary>
    [Params("lookup request", "lookup reply", "verify request", "verify reply", "search request", "search reply")]
    public string Message { get; set; } = string.Empty;

    /// <summary>Makes the messages.</summary>
    [GlobalSetup]
    public void Setup()
    {
        Comparison[] all = [.. new CodecTopic().Prepare(new TopicOptions())];
        _encode = all.Single(one => one.Title == $"{Message}, {CodecTable.Encode}");
        _decode = all.Single(one => one.Title == $"{Message}, {CodecTable.Decode}");
    }

    /// <summary>Frames written.</summary>
    [Benchmark(OperationsPerInvoke = Specimens.Count)]
    public ulong Encode() => _encode.Sides[0].RunBlock(0);

    /// <summary>Frames read.</summary>
    [Benchmark(OperationsPerInvoke = Specimens.Count)]
    public ulong Decode() => _decode.Sides[0].RunBlock(0);

    /// <summary>JSON written.</summary>
    [Benchmark(OperationsPerInvoke = Specimens.Count)]
    public ulong EncodeJson() => _encode.Sides[1].RunBlock(0);

    /// <summary>JSON read.</summary>
    [Benchmark(OperationsPerInvoke = Specimens.Count)]
    public ulong DecodeJson() => _decode.Sides[1].RunBlock(0);
}
