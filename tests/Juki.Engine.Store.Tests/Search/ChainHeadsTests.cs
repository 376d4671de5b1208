using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.Model.Names;
using Juki.Engine.Store.Search;

namespace Juki.Engine.Store.Tests.Search;

public sealed class ChainHeadsTests
{
    [Fact]
    public void Given_any_entries_When_sought_Then_each_hash_has_its_newest_entry_as_in_a_dictionary() =>
        Prop.ForAll<byte[]>(keys =>
        {
            using var heads = new ChainHeads(slotsMin: 2);
            var expected = new Dictionary<byte, int>();
            foreach ((int entry, byte key) in keys.Index())
            {
                heads.Reserve(1);
                heads.Set(HashOf(key), entry);
                expected[key] = entry;
            }

            return Enumerable.Range(0, 256).All(key => heads.Of(HashOf((byte)key)) == expected.GetValueOrDefault((byte)key, ChainHeads.None));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Given_two_hashes_with_one_tag_When_entered_Then_they_share_a_chain()
    {
        using var heads = new ChainHeads(slotsMin: 2);
        heads.Set(0xABCD_0000_0000_0001, 4);

        Assert.Equal(4, heads.Of(0xABCD_0000_0000_0002));
        Assert.Equal(ChainHeads.None, heads.Of(0xABCE_0000_0000_0001));
    }

    [Fact]
    public void Given_ten_thousand_hashes_When_others_are_asked_for_Then_the_filter_lets_few_pass_and_holds_none_of_its_own_back()
    {
        using var heads = new ChainHeads(slotsMin: 2);
        for (int entry = 0; entry < 10_000; entry++)
        {
            heads.Reserve(1);
            heads.Set(KeyHash.Mix((ulong)entry + 1), entry);
        }

        Assert.All(Enumerable.Range(0, 10_000), entry => Assert.Equal(entry, heads.Of(KeyHash.Mix((ulong)entry + 1))));
        Assert.InRange(Enumerable.Range(10_001, 10_000).Count(other => heads.MayHold(KeyHash.Mix((ulong)other))), 0, 300);
    }

    private static ulong HashOf(byte key) => KeyHash.Mix((ulong)key + 1);
}
