using Juki.Engine.Model.Addresses;
using Juki.Engine.Model.Codes;
using Juki.Engine.Store.Births;
using Juki.Engine.Store.Names;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Rows;
using Juki.Engine.TestKit.Changes;

namespace Juki.Engine.Store.Tests.Changes;

/// <summary>A register with a delta against a plain dictionary, now and at positions in the past.</summary>
public sealed class DeltaModelTests
{
    private const int Residents = 40;
    private const int Rounds = 8;
    private const int ChangesPerRound = 25;

    public static TheoryData<int> Seeds => [1, 2, 3, 4];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Given_random_changes_When_residents_are_read_Then_they_are_those_of_the_dictionary_to_the_letter(int seed) =>
        AtEveryPosition(seed, (register, residents, retired, asOf) =>
        {
            foreach (ulong body in residents.Keys.Concat(retired.Keys))
            {
                int row = register.FindRow(ResidentCode.FromBody(body), asOf);
                Assert.Equal(residents.ContainsKey(body), row >= 0);
                Assert.True(row < 0 || residents[body].IsSameAs(ModelResident.Read(register, row)), $"seed {seed}, as of {asOf}");
                Assert.Equal(retired.ContainsKey(body), register.TryFindRetired(ResidentCode.FromBody(body), asOf, out RetiredCode found));
                Assert.True(row >= 0 || register.CodeOf(found.Row).Body == retired[body]);
            }
        });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Given_random_changes_When_many_codes_are_looked_up_Then_each_has_the_row_that_it_has_alone(int seed) =>
        AtEveryPosition(seed, (register, residents, retired, asOf) =>
        {
            ulong[] bodies = [.. residents.Keys.Concat(retired.Keys), 1, 2, 3];
            var rows = new int[bodies.Length];
            register.FindRows(bodies, rows, asOf);
            Assert.Equal(bodies.Select(body => register.FindRow(ResidentCode.FromBody(body), asOf)), rows);
        });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Given_random_changes_When_sought_by_name_and_date_Then_the_valid_rows_are_found_and_no_others(int seed) =>
        AtEveryPosition(seed, (register, residents, _, asOf) =>
        {
            var visible = new VisibleRows(register, residents.Keys, asOf);
            int[] dates = [.. visible.All.Select(row => register[row].DateId), -1];
            ulong[] names = [.. visible.All.Select(register.FullNameHash), 7];
            var rows = new int[dates.Length * RowsPerQuery];
            var counts = new int[dates.Length];
            register.Births.FindByName(dates, names, RowsPerQuery, rows, counts, asOf);
            foreach ((int query, int row) in visible.All.Index())
            {
                int[] expected = visible.Where(other => register[other].DateId == dates[query] && register.FullNameHash(other) == names[query]);
                Assert.Equal(expected, Found(buffer => register.Births.FindByName(dates[query], names[query], buffer, asOf)));
                Assert.Equal(expected.Length, counts[query]);
                Assert.True(counts[query] > RowsPerQuery || expected.SequenceEqual(rows.AsSpan(query * RowsPerQuery, counts[query]).ToArray().Order()));
            }

            Assert.Equal(0, counts[^1]);
        });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Given_random_changes_When_sought_by_name_alone_or_with_a_place_or_a_near_date_Then_the_valid_rows_are_found_and_no_others(int seed) =>
        AtEveryPosition(seed, (register, residents, _, asOf) =>
        {
            var visible = new VisibleRows(register, residents.Keys, asOf);
            int PlaceOf(int row) => register.Addresses.ClassOf(register[row].PlaceId).Municipality;
            foreach (int row in visible.Residents)
            {
                ulong name = register.FullNameHash(row);
                int[] bearers = visible.Where(other => register.FullNameHash(other) == name && HasOwnName(register, other));
                Assert.Equal(bearers, Found(buffer => register.Names.FindAll(name, buffer, asOf)));
                Assert.Equal(bearers.Where(other => PlaceOf(other) == PlaceOf(row)), Found(buffer => register.Names.FindByPlace(name, PlaceOf(row), buffer, asOf)));
                DateProbe probe = DateProbe.Of(register.Births.Date(register[row].DateId));
                Assert.Equal(
                    bearers.Where(other => probe.Passes(NameTag.OfDate(register.Births.Date(register[other].DateId)))),
                    Found(buffer => register.Names.FindByDate(name, register.Births.Date(register[row].DateId), buffer, asOf)));
            }
        });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Given_random_changes_When_blocks_of_dates_and_addresses_are_searched_Then_the_valid_rows_are_found_and_no_others(int seed) =>
        AtEveryPosition(seed, (register, residents, _, asOf) =>
        {
            var visible = new VisibleRows(register, residents.Keys, asOf);
            var signatures = new RowSignatures(register.Families, register.Givens, register.Addresses);
            foreach (int row in visible.Residents)
            {
                var probe = new SignatureProbe(signatures.Of(register[row]), 0x0101_0101_0101_0101, 3);
                Assert.Equal(
                    visible.Where(other => register[other].DateId == register[row].DateId && SignatureScan.Score(signatures.Of(register[other]), probe) >= 3),
                    Found(buffer => register.Births.Scan(register[row].DateId, probe, buffer, asOf)));
                Assert.Equal(Neighbours(register, visible, row), Found(buffer => FindNeighbours(register, row, buffer, asOf)));
            }
        });

    private const int RowsPerQuery = 3;

    private static bool HasOwnName(Register register, int row) =>
        register.ResidentOf(row) == row || register.FullNameHash(register.ResidentOf(row)) != register.FullNameHash(row);

    private static int[] Neighbours(Register register, VisibleRows visible, int row)
    {
        Row own = register[row];
        PlaceClass place = register.Addresses.ClassOf(own.PlaceId);
        return visible.Where(other => register.ResidentOf(other) == other
            && place.Municipality >= 0
            && register.Addresses.ClassOf(register[other].PlaceId) == place
            && (register[other].Numbers.Chome, register[other].Numbers.Ban) == (own.Numbers.Chome, own.Numbers.Ban)
            && register.Families.KeyHash(register[other].FamilyId) == register.Families.KeyHash(own.FamilyId));
    }

    private static int FindNeighbours(Register register, int row, Span<int> rows, long asOf)
    {
        Row own = register[row];
        return register.Blocks.Find(
            register.Addresses.ClassOf(own.PlaceId), own.Numbers, register.Families.KeyHash(own.FamilyId), givenHash: 0, rows, asOf);
    }

    private delegate int Search(Span<int> buffer);

    private static int[] Found(Search search)
    {
        var buffer = new int[1000];
        int count = search(buffer);
        return [.. buffer[..count].Order()];
    }

    /// <summary>Changes a register in rounds, and checks each of the positions between them after every round.</summary>
    private static void AtEveryPosition(int seed, CheckPosition check)
    {
        using var changed = new ChangedRegister(seed, Residents);
        var positions = new List<(long AsOf, IReadOnlyDictionary<ulong, ModelResident> Residents, IReadOnlyDictionary<ulong, ulong> Retired)>();
        for (int round = 0; round <= Rounds; round++)
        {
            (IReadOnlyDictionary<ulong, ModelResident> residents, IReadOnlyDictionary<ulong, ulong> retired) = changed.Model.Copy();
            positions.Add((changed.Register.JournalAddress, residents, retired));
            changed.Change(ChangesPerRound);
        }

        positions.Add((changed.Register.JournalAddress, changed.Model.Residents, changed.Model.Retired));
        positions.ForEach(position => check(changed.Register, position.Residents, position.Retired, position.AsOf));
    }

    private delegate void CheckPosition(
        Register register, IReadOnlyDictionary<ulong, ModelResident> residents, IReadOnlyDictionary<ulong, ulong> retired, long asOf);
}
