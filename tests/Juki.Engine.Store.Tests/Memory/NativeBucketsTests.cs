using Juki.Engine.Store.Memory;

namespace Juki.Engine.Store.Tests.Memory;

public sealed class NativeBucketsTests
{
    private static readonly int Seed = Environment.TickCount;

    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, 64)]
    [InlineData(7, 65)]
    [InlineData(1, 100_000)]
    [InlineData(1024, 200_000)]
    public void Given_random_items_When_dealt_out_Then_each_bucket_holds_its_own_in_their_order(int bucketCount, int items)
    {
        var random = new Random(Seed);
        using var buckets = new NativeBuckets<(ulong, uint)>(bucketCount);
        List<(ulong, uint)>[] expected = [.. Enumerable.Range(0, bucketCount).Select(_ => new List<(ulong, uint)>())];
        for (uint item = 0; item < items; item++)
        {
            int bucket = random.Next(bucketCount) * random.Next(2);
            expected[bucket].Add(((ulong)random.NextInt64(), item));
            buckets.Add(bucket, expected[bucket][^1]);
        }

        Assert.Equal(bucketCount, buckets.BucketCount);
        Assert.All(Enumerable.Range(0, bucketCount), bucket =>
        {
            Assert.Equal(expected[bucket].Count, buckets.Count(bucket));
            Assert.True(expected[bucket].SequenceEqual(ItemsOf(buckets, bucket)), $"seed {Seed}, bucket {bucket}");
        });
    }

    [Fact]
    public void Given_buckets_When_disposed_Then_they_are_empty()
    {
        var buckets = new NativeBuckets<int>(2);
        buckets.Add(1, 7);
        buckets.Dispose();

        Assert.Equal(0, buckets.Count(1));
    }

    /// <summary>Blocks come last first.</summary>
    private static List<(ulong, uint)> ItemsOf(NativeBuckets<(ulong, uint)> buckets, int bucket)
    {
        List<(ulong, uint)> items = [];
        foreach (ReadOnlySpan<(ulong, uint)> block in buckets.Blocks(bucket))
        {
            items.InsertRange(0, block.ToArray());
        }

        return items;
    }
}
