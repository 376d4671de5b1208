using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.Store.Building;

namespace Juki.Engine.Store.Tests.Building;

public sealed class TextPoolTests
{
    /// <summary>Few characters, so that texts repeat; a long common beginning for one in four.</summary>
    private static readonly Gen<string> Texts =
        from prefix in Gen.Elements("", "", "", new string('市', 70))
        from rest in Gen.ArrayOf(Gen.Elements('ア', 'a', '\uD842', '\uFFFF')).Select(chars => new string(chars))
        select prefix + rest;

    private static readonly Arbitrary<string[][]> Pools = Arb.From(Gen.ArrayOf(Gen.ArrayOf(Texts)));

    [Fact]
    public void Given_any_texts_When_interned_Then_ids_and_uses_are_those_of_a_dictionary() =>
        Prop.ForAll(Arb.From(Gen.ArrayOf(Texts)), texts =>
        {
            var pool = new TextPool();
            var ids = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (string text in texts)
            {
                Assert.Equal(ids.TryGetValue(text, out int known) ? known : ids.Count, pool.Intern(text));
                ids.TryAdd(text, ids.Count);
            }

            Assert.Equal(ids.Count, pool.Count);
            Assert.Equal(ids.Keys.Sum(text => (long)text.Length), pool.CharacterCount);
            Assert.All(ids, entry => Assert.Equal(texts.Count(text => text == entry.Key), pool.Uses(entry.Value)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Given_any_pools_When_merged_Then_texts_stand_by_use_and_characters_and_every_id_leads_to_its_text() =>
        Prop.ForAll(Pools, pools => CheckMerged(pools, emptyFirst: false)).QuickCheckThrowOnFailure();

    [Fact]
    public void Given_pools_whose_empty_text_is_id_zero_When_merged_Then_it_comes_first_however_rare() =>
        Prop.ForAll(Pools, pools => CheckMerged(pools, emptyFirst: true)).QuickCheckThrowOnFailure();

    [Fact]
    public void Given_more_texts_than_a_first_table_and_a_first_block_hold_When_interned_Then_all_come_back()
    {
        var pool = new TextPool();
        string[] texts = [.. Enumerable.Range(0, 30_000).Select(number => $"建物{number:x}"), new string('長', 12_000)];

        Assert.All(texts.Index(), entry => Assert.Equal(entry.Index, pool.Intern(entry.Item)));
        Assert.All(texts.Index(), entry => Assert.Equal(entry.Item, pool.Text(entry.Index).ToString()));
        Assert.All(texts.Index(), entry => Assert.Equal(entry.Index, pool.Intern(entry.Item)));
    }

    private static void CheckMerged(string[][] pools, bool emptyFirst)
    {
        TextPool[] all = [.. pools.Select(_ => new TextPool())];
        int[][] ids = [.. pools.Select((texts, pool) => texts.Select(text => all[pool].Intern(text)).ToArray())];

        MergedTexts merged = MergedTexts.Of(all, "texts", int.MaxValue, emptyFirst);

        Assert.Equal(Expected(pools, emptyFirst), Enumerable.Range(0, merged.Count).Select(id => merged.Text(id).ToString()));
        for (int pool = 0; pool < pools.Length; pool++)
        {
            Assert.Equal(pools[pool], ids[pool].Select(id => merged.Text(merged.IdMaps[pool][id]).ToString()));
        }
    }

    private static IEnumerable<string> Expected(string[][] pools, bool emptyFirst)
    {
        IEnumerable<string> byUse = pools.SelectMany(texts => texts)
            .GroupBy(text => text, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key);
        return emptyFirst ? byUse.Where(text => text.Length > 0).Prepend("") : byUse;
    }
}
