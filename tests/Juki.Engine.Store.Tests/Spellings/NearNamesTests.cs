using Juki.Engine.Model.Names;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Spellings;
using Juki.Engine.TestKit;

namespace Juki.Engine.Store.Tests.Spellings;

public sealed class NearNamesTests
{
    private static readonly int Seed = Environment.TickCount;

    [Fact]
    public void Given_random_names_When_near_ones_are_looked_for_Then_none_is_false_and_none_is_missing_and_the_nearest_come_first()
    {
        var random = new Random(Seed);
        var names = new RandomNames(random);
        (string Name, string Kana)[] entries = [.. Enumerable.Range(0, 1_500).Select(id => (names.Next(LengthOf(id, random)), ""))];
        using var literal = new LiteralNames(entries);
        int[] found = new int[entries.Length];
        for (int question = 0; question < 300; question++)
        {
            string asked = question % 4 == 0 ? names.Next(random.Next(1, 60)) : names.Slipped(entries[random.Next(entries.Length)].Name);
            int distanceMax = random.Next(0, 4);
            int count = literal.Near.Find(LiteralNames.KeyOf(asked), distanceMax, found);
            Assert.True(Expected(entries, asked, distanceMax).SequenceEqual(found[..count]), $"seed {Seed}: {asked}, at most {distanceMax}");
        }
    }

    [Fact]
    public void Given_more_near_names_than_room_When_looked_for_Then_all_are_counted_and_the_nearest_are_kept()
    {
        using var literal = new LiteralNames(("山本", ""), ("山上", ""), ("山田", "ヤマダ"), ("川田", ""), ("山田", "ヤマタ"), ("田中", ""));
        int[] found = new int[3];

        Assert.Equal(5, literal.Near.Find("山田", 1, found));
        Assert.Equal([2, 4, 0], found);
        Assert.Equal(5, literal.Near.Find("山田", 1, []));
    }

    [Fact]
    public void Given_names_with_many_readings_When_near_keys_are_looked_for_Then_each_comes_once_with_its_commonest_entry()
    {
        using var literal = new LiteralNames(("山本", "ヤマモト"), ("山田", "ヤマダ"), ("山本", "サンモト"), ("山田", "ヤマタ"), ("田中", "タナカ"));
        int[] found = new int[4];

        Assert.Equal(2, literal.Near.FindKeys("山田", 1, found));
        Assert.Equal([1, 0], found[..2]);
        Assert.Equal(4, literal.Near.Find("山田", 1, found));
        Assert.Equal([1, 3, 0, 2], found);
    }

    [Theory]
    [InlineData("𠮟田", 1)]
    [InlineData("𩸽𠮟", 1)]
    [InlineData("𩸽田", 2)]
    [InlineData("𠮟𠮟", 0)]
    public void Given_a_rare_kanji_When_near_names_are_looked_for_Then_it_is_one_character_like_any(string asked, int count)
    {
        using var literal = new LiteralNames(("山田", ""), ("𩸽山", ""));

        Assert.Equal(count, literal.Near.Find(asked, 1, new int[4]));
    }

    [Fact]
    public void Given_names_of_the_same_reading_When_looked_for_by_it_Then_all_of_them_come_commonest_first()
    {
        using var literal = new LiteralNames(("斎藤", "サイトウ"), ("佐藤", "サトウ"), ("斉藤", "サイトウ"), ("西藤", "サイトウ"), ("MADONNA", ""));
        int[] found = new int[2];

        Assert.Equal(3, literal.Near.FindByReading(LiteralNames.HashOfReading("サイトウ"), found));
        Assert.Equal([0, 2], found);
        Assert.Equal(0, literal.Near.FindByReading(LiteralNames.HashOfReading("ナイ"), found));
        Assert.Equal(0, literal.Near.FindByReading(0, found));
    }

    [Fact]
    public void Given_an_empty_dictionary_or_an_empty_or_endless_name_When_looked_for_Then_nothing_is_found()
    {
        using var empty = new LiteralNames();
        using var few = new LiteralNames(("", ""), ("田", ""));
        string endless = new('田', 100_000);

        Assert.Equal(0, empty.Near.Find("田", 3, new int[4]));
        Assert.Equal(0, empty.Near.FindByReading(1, new int[4]));
        Assert.Equal(0, few.Near.Find("", 3, new int[4]));
        Assert.Equal(0, few.Near.Find(endless, 3, new int[4]));
        Assert.Equal(1, few.Near.Find(endless, int.MaxValue, new int[4]));
    }

    [Fact]
    public void Given_names_as_long_as_a_record_may_hold_When_near_ones_are_looked_for_Then_they_are_found()
    {
        string longName = string.Concat(Enumerable.Repeat("山田川上", 1_000));
        using var literal = new LiteralNames((longName, ""), ("田", ""), (longName[1..], ""));
        int[] found = new int[4];

        Assert.Equal(2, literal.Near.Find(longName.AsSpan(0, longName.Length - 1), 2, found));
        Assert.Equal([0, 2], found[..2]);
    }

    [Fact]
    public void Given_a_register_When_every_name_is_looked_for_by_its_own_key_Then_exactly_the_entries_of_its_hash_are_found()
    {
        using var synthetic = new SyntheticRegister(4_000);
        Register register = synthetic.Register;

        AssertOwnKeysFind(register.Families, register.NearFamilies);
        AssertOwnKeysFind(register.Givens, register.NearGivens);
    }

    [Fact]
    public void Given_many_threads_that_ask_first_When_they_ask_at_once_Then_all_get_the_same_names()
    {
        using var literal = new LiteralNames([.. Enumerable.Range(0, 3_000).Select(id => ($"山{(char)('一' + id)}", "ヤマ"))]);
        int[][] answers = new int[8][];

        Parallel.For(0, answers.Length, thread =>
        {
            int[] found = new int[100];
            literal.Near.Find("山一", 1, found);
            literal.Near.FindByReading(LiteralNames.HashOfReading("ヤマ"), found.AsSpan(50));
            answers[thread] = found;
        });

        Assert.All(answers, found => Assert.Equal(answers[0], found));
        Assert.Equal([.. Enumerable.Range(0, 50), .. Enumerable.Range(0, 50)], answers[0]);
    }

    [Fact]
    public void Given_it_is_warm_When_asked_for_names_long_and_short_Then_nothing_is_allocated()
    {
        using var literal = new LiteralNames(("斎藤", "サイトウ"), ("WILLIAMSON JEFFERSON", ""), (new string('田', 300), ""));
        int[] found = new int[1_000];
        string endless = new('田', 301);

        long allocated = Allocations.Measure(() =>
        {
            literal.Near.Find("斉藤", 1, found);
            literal.Near.Find("WILLIAMSOM JEFFERSON", 2, found);
            literal.Near.Find(endless, 2, found);
            literal.Near.FindByReading(1, found);
        });

        Assert.Equal(0, allocated);
    }

    [Fact]
    public void Given_nobody_has_asked_When_the_bytes_are_counted_Then_there_are_none_and_afterwards_there_are()
    {
        using var literal = new LiteralNames(("山田", "ヤマダ"));

        Assert.Equal(0, literal.Near.Bytes);
        Assert.Equal(1, literal.Near.Find("山田", 0, new int[1]));
        Assert.True(literal.Near.Bytes > 0);
    }

    private static int LengthOf(int id, Random random) => id % 10 == 0 ? random.Next(0, 60) : random.Next(1, 8);

    private static IEnumerable<int> Expected((string Name, string Kana)[] entries, string asked, int distanceMax) =>
        from id in Enumerable.Range(0, entries.Length)
        where entries[id].Name.Length > 0 && asked.Length > 0
        let distance = PlainDistance.Of(LiteralNames.KeyOf(asked), LiteralNames.KeyOf(entries[id].Name), transposes: true)
        where distance <= distanceMax
        orderby distance, id
        select id;

    private static void AssertOwnKeysFind(NameDictionary names, NearNames near)
    {
        ILookup<ulong, int> entries = Enumerable.Range(0, names.Count).ToLookup(names.KeyHash);
        int[] found = new int[names.Count];
        for (int id = 0; id < names.Count; id++)
        {
            string key = LiteralNames.KeyOf(names.Text(id).ToString());
            int count = key.Length == 0 ? 0 : near.Find(key, 0, found);
            Assert.Equal(key.Length == 0 ? [] : entries[KeyHash.Of(key)], found[..count]);
        }
    }
}
