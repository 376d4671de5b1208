using Juki.Engine.Model.Dates;
using Juki.Engine.Store.Names;

namespace Juki.Engine.Store.Tests.Names;

public sealed class DateScanTests
{
    private static readonly int Seed = Environment.TickCount;

    [Fact]
    public void Given_tags_of_every_number_When_scanned_by_each_width_Then_all_agree_with_the_scalar_twin()
    {
        var random = new Random(Seed);
        int passed = 0;
        for (int round = 0; round < 4_000; round++)
        {
            DateProbe probe = DateProbe.Of(NamesakeRegister.Date(random));
            uint[] tags = [.. Enumerable.Range(0, round % (DateScan.TagsMax + 1)).Select(_ => Tag(random))];
            ulong expected = DateScan.Scalar(tags, probe, 0);
            passed += ulong.PopCount(expected) > 0 ? 1 : 0;

            AssertSame(expected, DateScan.Wide512, tags, probe);
            AssertSame(expected, DateScan.Wide256, tags, probe);
            AssertSame(expected, DateScan.Scan, tags, probe);
        }

        Assert.InRange(passed, 1_000, 3_990);
    }

    [Fact]
    public void Given_a_tag_When_composed_Then_its_bits_are_where_the_layout_says()
    {
        Assert.Equal(0xFF80_0000U, NameTag.FirstOf(0x1FF));
        Assert.Equal(0xFFFF_FFFFU, NameTag.LastOf(0x1FF));
        Assert.Equal((1U << 23) | (4U << 9) | (5U << 5) | 17U, NameTag.Compose(1, -1, BirthDate.Of(1940, 5, 17)));
        Assert.Equal(5U << 5, NameTag.OfDate(BirthDate.Of(0, 5, 0)));
        Assert.NotEqual(NameTag.FirstOf(1, 0), NameTag.FirstOf(1, 1));
    }

    [Fact]
    public void Given_a_date_that_means_no_one_day_When_its_bits_are_taken_Then_they_are_unknown()
    {
        Assert.True(BirthDate.Of(1940, 5, 0).TryQualify(DateQualifier.Circa, out BirthDate circa));
        Assert.True(BirthDate.Of(1940, 5, 1).TryExtendTo(BirthDate.Of(1941, 0, 0), out BirthDate period));

        Assert.Equal(0U, NameTag.OfDate(circa));
        Assert.Equal(0U, NameTag.OfDate(period));
    }

    private delegate ulong Scan(ReadOnlySpan<uint> tags, in DateProbe probe);

    private static void AssertSame(ulong expected, Scan scan, uint[] tags, DateProbe probe) =>
        Assert.True(expected == scan(tags, probe), $"seed {Seed}, {tags.Length} tags");

    private static uint Tag(Random random) => NameTag.Compose((ulong)random.NextInt64(), random.Next(-1, 2_000), NamesakeRegister.Date(random));
}
