using Juki.Engine.Model.Changes;

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
        AtEveryPosition(seed, searches => searches.AssertResidents());

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Given_random_changes_When_many_codes_are_looked_up_Then_each_has_the_row_that_it_has_alone(int seed) =>
        AtEveryPosition(seed, searches => searches.AssertLookups());

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Given_random_changes_When_sought_by_name_and_date_Then_the_valid_rows_are_found_and_no_others(int seed) =>
        AtEveryPosition(seed, searches => searches.AssertNamesWithDates());

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Given_random_changes_When_sought_by_name_alone_or_with_a_place_or_a_near_date_Then_the_valid_rows_are_found_and_no_others(int seed) =>
        AtEveryPosition(seed, searches => searches.AssertNames());

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Given_random_changes_When_blocks_of_dates_and_addresses_are_searched_Then_the_valid_rows_are_found_and_no_others(int seed) =>
        AtEveryPosition(seed, searches => searches.AssertBlocks());

    /// <summary>Changes a register in rounds, and checks each of the positions between them at the end.</summary>
    private static void AtEveryPosition(int seed, Action<RowSearches> check)
    {
        using var changed = new ChangedRegister(seed, Residents);
        var positions = new List<(long AsOf, IReadOnlyDictionary<ulong, ResidentImage> Residents, IReadOnlyDictionary<ulong, ulong> Retired)>();
        for (int round = 0; round <= Rounds; round++)
        {
            (IReadOnlyDictionary<ulong, ResidentImage> residents, IReadOnlyDictionary<ulong, ulong> retired) = changed.Model.Copy();
            positions.Add((changed.Register.JournalAddress, residents, retired));
            changed.Change(ChangesPerRound);
        }

        positions.Add((changed.Register.JournalAddress, changed.Model.Residents, changed.Model.Retired));
        positions.ForEach(position => check(new RowSearches(changed.Register, position.Residents, position.Retired, position.AsOf)));
    }
}
