using Juki.Engine.Model.Addresses;
using Juki.Engine.Store.Addresses;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Search;
using Juki.Engine.Store.Tests.Names;
using Juki.Engine.TestKit;

namespace Juki.Engine.Store.Tests.Addresses;

public sealed class AddressBlocksTests(NamesakeRegister namesakes) : IClassFixture<NamesakeRegister>
{
    private const int Queries = 200;

    private static readonly int Seed = Environment.TickCount;

    private readonly Random _random = new(Seed);

    [Fact]
    public void Given_blocks_and_parts_of_names_When_sought_Then_residents_are_those_that_a_plain_scan_finds()
    {
        Compare(namesakes.Register);
        using var synthetic = new SyntheticRegister(4_000);
        Compare(synthetic.Register);
    }

    [Fact]
    public void Given_addresses_raw_or_without_numbers_When_their_block_is_sought_Then_each_is_found_under_what_was_understood()
    {
        Register register = namesakes.Register;
        int[] residents = [.. Enumerable.Range(0, register.ResidentCount).Where(row => PlaceOf(register, row).Municipality >= 0)];

        Assert.Contains(residents, row => register[row].HasRawAddress);
        Assert.Contains(residents, row => register[row].Numbers == default && !register[row].HasRawAddress);
        Assert.All(residents, row => Assert.Contains(row, Find(register, row, FamilyHash(register, row), 0)));
    }

    [Fact]
    public void Given_an_address_of_which_nothing_was_understood_When_sought_Then_nobody_is_found()
    {
        Register register = namesakes.Register;
        int[] residents = [.. Enumerable.Range(0, register.ResidentCount).Where(row => PlaceOf(register, row).Municipality < 0)];

        Assert.NotEmpty(residents);
        Assert.All(residents, row => Assert.Empty(Find(register, row, FamilyHash(register, row), GivenHash(register, row))));
    }

    [Fact]
    public void Given_no_part_of_a_name_When_sought_Then_nobody_is_found() =>
        Assert.All(Enumerable.Range(0, 50), row => Assert.Empty(Find(namesakes.Register, row, 0, 0)));

    [Fact]
    public void Given_numbers_that_no_address_has_When_sought_Then_nobody_is_found()
    {
        PlaceClass place = PlaceOf(namesakes.Register, 1);
        var beyond = new AddressNumbers(int.MaxValue, int.MaxValue, 0, 0);

        namesakes.Register.Blocks.Prefetch(place, beyond);
        namesakes.Register.Blocks.PrefetchEntries(place, beyond);
        Assert.Equal(0, namesakes.Register.Blocks.Find(place, beyond, 1, 1, []));
        Assert.Equal(0, namesakes.Register.Blocks.Find(new PlaceClass(-1, -1, 13), default, 1, 1, []));
    }

    [Fact]
    public void Given_a_block_with_the_bucket_and_the_tag_of_another_When_sought_Then_nobody_is_found()
    {
        Register register = namesakes.Register;
        int row = Understood(register);
        int buckets = HashBuckets.CountFor(register.ResidentCount);
        (int, ushort) Place(AddressNumbers numbers)
        {
            ulong block = AddressTag.HashOf(PlaceOf(register, row), numbers);
            return (HashBuckets.IndexOf(block, buckets), AddressTag.FirstOf(block));
        }

        AddressNumbers twin = Enumerable.Range(0, 1 << 20)
            .Select(number => new AddressNumbers(32 + (number >> 15), number & AddressNumbers.BanMax, 0, 0))
            .First(numbers => Place(numbers) == Place(register[row].Numbers));

        Assert.Equal(0, register.Blocks.Find(PlaceOf(register, row), twin, FamilyHash(register, row), GivenHash(register, row), []));
    }

    [Fact]
    public void Given_names_with_the_bits_of_others_When_sought_in_their_block_Then_nobody_is_found()
    {
        Register register = namesakes.Register;
        int row = Understood(register);
        uint BitsOf(ulong name) => AddressTag.Compose(0, name, 0);
        ulong family = Enumerable.Range(1, 1_000).Select(name => (ulong)name).First(name => BitsOf(name) == BitsOf(FamilyHash(register, row)));
        ulong given = Enumerable.Range(1, 1_000).Select(name => (ulong)name).First(name => BitsOf(name) == BitsOf(GivenHash(register, row)));

        Assert.Empty(Find(register, row, family, given));
    }

    [Fact]
    public void Given_a_warm_index_When_blocks_are_sought_Then_nothing_is_allocated()
    {
        Register register = namesakes.Register;
        int row = Understood(register);
        var rows = new int[16];

        Assert.Equal(0, Allocations.Measure(() =>
            register.Blocks.Find(PlaceOf(register, row), register[row].Numbers, FamilyHash(register, row), 0, rows)));
    }

    /// <summary>Seeks the block of one resident with the name of another, now both parts of it, now one.</summary>
    private void Compare(Register register)
    {
        for (int query = 0; query < Queries; query++)
        {
            int at = _random.Next(register.ResidentCount);
            int who = query % 2 == 0 ? at : _random.Next(register.ResidentCount);
            ulong family = query % 3 == 0 ? 0 : FamilyHash(register, who);
            ulong given = query % 3 == 1 ? 0 : GivenHash(register, who);

            IEnumerable<int> expected = Enumerable.Range(0, register.ResidentCount).Where(row =>
                SameBlock(register, row, at) && (Agrees(family, FamilyHash(register, row)) || Agrees(given, GivenHash(register, row))));
            Assert.True(expected.SequenceEqual(Find(register, at, family, given)), $"seed {Seed}, query {query}");
        }
    }

    private static int Understood(Register register) =>
        Enumerable.Range(0, register.ResidentCount).First(row => PlaceOf(register, row).Municipality >= 0);

    private static int[] Find(Register register, int at, ulong family, ulong given)
    {
        var found = new int[register.ResidentCount];
        int count = register.Blocks.Find(PlaceOf(register, at), register[at].Numbers, family, given, found);
        return [.. found[..count].Order()];
    }

    private static bool SameBlock(Register register, int row, int other)
    {
        ref readonly Row a = ref register[row];
        ref readonly Row b = ref register[other];
        PlaceClass place = PlaceOf(register, row);
        return place.Municipality >= 0 && place == PlaceOf(register, other) && a.Numbers.Chome == b.Numbers.Chome && a.Numbers.Ban == b.Numbers.Ban;
    }

    private static bool Agrees(ulong query, ulong registered) => query != 0 && query == registered;

    private static PlaceClass PlaceOf(Register register, int row) => register.Addresses.ClassOf(register[row].PlaceId);

    private static ulong FamilyHash(Register register, int row) => register.Families.KeyHash(register[row].FamilyId);

    private static ulong GivenHash(Register register, int row) => register.Givens.KeyHash(register[row].GivenId);
}
