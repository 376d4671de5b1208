using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Store.Tests.Changes;

/// <summary>All residents of a changed register, now and at positions in the past, against a plain dictionary.</summary>
public sealed class ResidentListTests
{
    private const int Residents = 40;
    private const int Rounds = 5;
    private const int ChangesPerRound = 20;

    public static TheoryData<int> Seeds => [1, 2, 3, 4];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Given_random_changes_When_all_residents_are_listed_Then_each_stands_once_in_the_order_of_codes_now_and_at_past_positions(int seed) =>
        AtEveryPosition(seed, (register, residents, _, asOf) =>
        {
            ResidentList list = register.ResidentsAt(asOf);
            int[] rows = [.. Enumerable.Range(0, list.Count).Select(index => list[index])];
            Assert.Equal(residents.Keys.Order(), rows.Select(row => register.CodeOf(row).Body));
            Assert.Equal(residents.Keys.Order().Select(body => register.FindRow(ResidentCode.FromBody(body), asOf)), rows);
        });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Given_random_changes_When_residents_are_copied_in_shares_Then_the_shares_together_are_the_whole(int seed) =>
        AtEveryPosition(seed, (register, _, _, asOf) =>
        {
            ResidentList list = register.ResidentsAt(asOf);
            for (int cut = 0; cut <= list.Count; cut++)
            {
                var rows = new int[list.Count];
                list.CopyTo(0, rows.AsSpan(0, cut));
                list.CopyTo(cut, rows.AsSpan(cut));
                Assert.Equal(Enumerable.Range(0, list.Count).Select(index => list[index]), rows);
            }
        });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Given_random_changes_When_counted_Then_the_counts_are_those_of_the_dictionary(int seed) =>
        AtEveryPosition(seed, (register, residents, retired, asOf) =>
        {
            ResidentList list = register.ResidentsAt(asOf);
            Assert.Equal(residents.Values.Count(resident => resident.Status == ResidentStatus.Current), list.PresentCount);
            Assert.Equal(residents.Keys.Sum(body => register.VersionsOf(register.FindRow(ResidentCode.FromBody(body), asOf)).Count), list.VersionCount);
            Assert.Equal(residents.Values.Sum(resident => resident.Versions.Count), register.VersionsOf(list).Count);
            Assert.Equal(retired.Keys.Order(), RetiredCodes(register.VersionsOf(list)));
        });

    [Fact]
    public void Given_an_address_that_is_not_published_When_residents_are_listed_Then_it_is_refused()
    {
        using var changed = new ChangedRegister(seed: 1, Residents);
        Assert.Throws<ArgumentOutOfRangeException>(() => changed.Register.ResidentsAt(1));
    }

    private static IEnumerable<ulong> RetiredCodes(VersionRecordList versions)
    {
        var text = new RecordText();
        for (int index = 0; index < versions.Count; index++)
        {
            (VersionKind kind, ulong body) = KindAndCode(versions.Read(index, text));
            if (kind == VersionKind.FormerCode)
            {
                yield return body;
            }
        }
    }

    private static (VersionKind Kind, ulong FormerBody) KindAndCode(in VersionRecord version) => (version.Kind, version.FormerCode.Body);

    private static void AtEveryPosition(int seed, CheckPosition check)
    {
        using var changed = new ChangedRegister(seed, Residents);
        var positions = new List<(long AsOf, IReadOnlyDictionary<ulong, ResidentImage> Residents, IReadOnlyDictionary<ulong, ulong> Retired)>();
        for (int round = 0; round <= Rounds; round++)
        {
            (IReadOnlyDictionary<ulong, ResidentImage> residents, IReadOnlyDictionary<ulong, ulong> retired) = changed.Model.Copy();
            positions.Add((changed.Register.JournalAddress, residents, retired));
            changed.Change(ChangesPerRound);
        }

        positions.ForEach(position => check(changed.Register, position.Residents, position.Retired, position.AsOf));
    }

    private delegate void CheckPosition(
        Register register, IReadOnlyDictionary<ulong, ResidentImage> residents, IReadOnlyDictionary<ulong, ulong> retired, long asOf);
}
