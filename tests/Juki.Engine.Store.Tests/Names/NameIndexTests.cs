using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Names;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Store.Building;
using Juki.Engine.Store.Names;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Search;
using Juki.Engine.TestKit;

namespace Juki.Engine.Store.Tests.Names;

public sealed class NameIndexTests(NamesakeRegister namesakes) : IClassFixture<NamesakeRegister>
{
    private const int Queries = 150;

    private static readonly int Seed = Environment.TickCount;

    private readonly Random _random = new(Seed);

    [Fact]
    public void Given_residents_and_versions_When_indexed_Then_entries_are_those_under_a_name_of_their_own()
    {
        Register register = namesakes.Register;

        Assert.Equal(Entries(register).Count(), register.Names.EntryCount);
        Assert.True(register.Names.EntryCount > register.ResidentCount && register.Names.EntryCount < register.RowCount);
    }

    [Fact]
    public void Given_names_popular_and_rare_When_all_bearers_are_sought_Then_they_are_those_that_a_plain_scan_finds()
    {
        foreach (Register register in Registers())
        {
            Compare(register, (name, _, rows) => register.Names.FindAll(name, rows), (_, _) => true);
        }
    }

    [Fact]
    public void Given_names_When_sought_in_a_municipality_Then_they_are_those_that_a_plain_scan_finds_there()
    {
        foreach (Register register in Registers())
        {
            int Municipality(int row) => register.Addresses.ClassOf(register[row].PlaceId).Municipality;
            Compare(
                register,
                (name, other, rows) => register.Names.FindByPlace(name, Municipality(other), rows),
                (row, other) => Municipality(row) == Municipality(other));
        }
    }

    [Fact]
    public void Given_names_When_sought_by_date_Then_they_are_those_whose_date_is_near_or_unknown_by_a_plain_rule()
    {
        foreach (Register register in Registers())
        {
            BirthDate Date(int row) => register.Births.Date(register[row].DateId);
            Compare(
                register,
                (name, other, rows) => register.Names.FindByDate(name, Date(other), rows),
                (row, other) => PlainDateRule.IsNear(Date(other), Date(row)));
        }
    }

    [Fact]
    public void Given_dates_that_compare_as_a_slip_When_sought_Then_none_is_held_back()
    {
        Register register = namesakes.Register;
        ulong popular = register.FullNameHash(PopularRow(register));
        var found = new int[register.RowCount];
        for (int query = 0; query < Queries; query++)
        {
            BirthDate date = NamesakeRegister.Date(_random);
            int count = register.Names.FindByDate(popular, date, found);
            HashSet<int> rows = [.. found[..count]];
            IEnumerable<int> heldBack = Entries(register).Where(row =>
                register.FullNameHash(row) == popular && !rows.Contains(row) && IsSlip(date, register.Births.Date(register[row].DateId)));
            Assert.True(!heldBack.Any(), $"seed {Seed}, query {query}");
        }
    }

    [Fact]
    public void Given_more_bearers_than_room_When_sought_Then_all_are_counted_and_the_first_are_kept()
    {
        NameIndex names = namesakes.Register.Names;
        ulong popular = namesakes.Register.FullNameHash(PopularRow(namesakes.Register));
        var all = new int[namesakes.Register.RowCount];
        var few = new int[40];
        int count = names.FindAll(popular, all);

        Assert.True(count > 900);
        Assert.Equal(count, names.FindAll(popular, few));
        Assert.Equal(all[..40], few);
        Assert.Equal(count, names.FindAll(popular, []));
    }

    [Fact]
    public void Given_a_name_that_nobody_bears_When_sought_Then_nobody_is_found()
    {
        NameIndex names = namesakes.Register.Names;
        for (int query = 0; query < Queries; query++)
        {
            ulong name = (ulong)_random.NextInt64();
            names.Prefetch(name);
            names.PrefetchEntries(name);
            names.PrefetchRows(name, query);
            Assert.Equal(0, names.FindAll(name, []) + names.FindByPlace(name, 0, []) + names.FindByDate(name, BirthDate.Unknown, []));
        }
    }

    [Fact]
    public void Given_a_name_with_the_bucket_and_the_tag_of_another_When_sought_Then_nobody_is_found()
    {
        Register register = namesakes.Register;
        ulong popular = register.FullNameHash(PopularRow(register));
        int buckets = HashBuckets.CountFor(register.ResidentCount);
        (int, uint) Place(ulong name) => (HashBuckets.IndexOf(KeyHash.Mix(name), buckets), NameTag.FirstOf(KeyHash.Mix(name)));
        ulong twin = Enumerable.Range(1, int.MaxValue).Select(name => (ulong)name).First(name => Place(name) == Place(popular));

        Assert.Equal(0, register.Names.FindAll(twin, []));
        Assert.Equal(0, register.Names.FindByDate(twin, BirthDate.Unknown, []));
    }

    [Fact]
    public void Given_a_municipality_with_the_bits_of_another_When_a_name_is_sought_there_Then_nobody_is_found()
    {
        Register register = namesakes.Register;
        int row = PopularRow(register);
        int municipality = register.Addresses.ClassOf(register[row].PlaceId).Municipality;
        int twin = Enumerable.Range(1_000, int.MaxValue - 1_000).First(other => NameTag.FirstOf(0, other) == NameTag.FirstOf(0, municipality));

        Assert.NotEqual(0, register.Names.FindByPlace(register.FullNameHash(row), municipality, []));
        Assert.Equal(0, register.Names.FindByPlace(register.FullNameHash(row), twin, []));
    }

    [Fact]
    public void Given_an_empty_register_When_a_name_is_sought_Then_nobody_is_found()
    {
        using var directory = new TemporaryDirectory();
        using (var builder = new RegisterBuilder(directory["register"]))
        {
            builder.Complete(new Dictionary<string, string>());
        }

        using Register register = Register.Open(directory["register"]);

        Assert.Equal(0, register.Names.FindAll(1, []) + register.Names.FindByDate(0, BirthDate.Unknown, []));
    }

    [Fact]
    public void Given_a_warm_index_When_names_are_sought_Then_nothing_is_allocated()
    {
        Register register = namesakes.Register;
        ulong popular = register.FullNameHash(PopularRow(register));
        var rows = new int[64];

        Assert.Equal(0, Allocations.Measure(() =>
        {
            register.Names.FindByDate(popular, BirthDate.Of(1950, 3, 1), rows);
            register.Names.PrefetchRows(popular, 1);
            register.Names.FindByPlace(popular, 1, rows);
            register.Names.FindAll(popular, rows);
        }));
    }

    private delegate int Find(ulong name, int other, Span<int> rows);

    private IEnumerable<Register> Registers()
    {
        yield return namesakes.Register;
        using var synthetic = new SyntheticRegister(4_000);
        yield return synthetic.Register;
    }

    /// <summary>Seeks the name of one row with the place or date of another (half of them bearers of the name), and reads all rows for it too.</summary>
    private void Compare(Register register, Find find, Func<int, int, bool> belongs)
    {
        int[] entries = [.. Entries(register)];
        var found = new int[register.RowCount];
        for (int query = 0; query < Queries; query++)
        {
            int row = _random.Next(register.RowCount);
            ulong name = register.FullNameHash(row);
            int[] bearers = [.. entries.Where(entry => register.FullNameHash(entry) == name)];
            int other = query % 2 == 0 || bearers.Length == 0 ? _random.Next(register.RowCount) : bearers[_random.Next(bearers.Length)];
            int count = find(name, other, found);

            int[] expected = [.. bearers.Where(entry => belongs(entry, other))];
            Assert.True(expected.SequenceEqual(found[..count].Order()), $"seed {Seed}, query {query}: {expected.Length} expected, {count} found");
        }
    }

    private static IEnumerable<int> Entries(Register register) => Enumerable.Range(0, register.RowCount).Where(row =>
        row < register.ResidentCount || register.FullNameHash(row) != register.FullNameHash(register.ResidentOf(row)));

    private static int PopularRow(Register register) => Enumerable.Range(0, register.ResidentCount).MaxBy(row => register.CountOfFullName(register.FullNameHash(row)));

    private static bool IsSlip(BirthDate query, BirthDate registered) => BirthDateComparer.Compare(query, registered)
        is BirthLevel.Identical or BirthLevel.Compatible or BirthLevel.DaySlip or BirthLevel.DayMonthSwap or BirthLevel.OneDigit or BirthLevel.EraSlip;
}
