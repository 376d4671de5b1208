using Juki.Engine.Model.Addresses;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Tests.Building;
using Juki.Engine.TestKit;

namespace Juki.Engine.Store.Tests.Addresses;

public sealed class PlaceCountsTests
{
    [Fact]
    public void Given_a_generated_register_When_counted_Then_each_place_has_the_present_residents_that_a_plain_scan_finds()
    {
        using var synthetic = new SyntheticRegister(4_000);

        Compare(synthetic.Register);
        Assert.Contains(Enumerable.Range(0, synthetic.Register.ResidentCount), row => synthetic.Register[row].Status != ResidentStatus.Current);
    }

    [Fact]
    public void Given_places_that_are_not_understood_When_counted_Then_all_of_the_register_may_live_there()
    {
        using var directory = new TemporaryDirectory();
        Sample.Build(directory["register"]);
        using Register register = Register.Open(directory["register"]);

        Compare(register);
        int unknown = register[Enumerable.Range(0, register.ResidentCount).First(row => PlaceOf(register, row).Municipality < 0)].PlaceId;
        Assert.Equal(register.PresentCount, register.Inhabitants.InTown(unknown));
        Assert.Equal(register.PresentCount, register.Inhabitants.InMunicipality(unknown));
    }

    [Fact]
    public void Given_dates_of_birth_When_their_residents_are_counted_Then_removed_ones_and_versions_are_left_out()
    {
        using var synthetic = new SyntheticRegister(4_000);
        Register register = synthetic.Register;
        ILookup<int, int> present = Enumerable.Range(0, register.ResidentCount)
            .Where(row => register[row].Status == ResidentStatus.Current)
            .ToLookup(row => register[row].DateId);

        Assert.All(Enumerable.Range(0, register.Births.DateCount), date => Assert.Equal(present[date].Count(), register.Births.ResidentCount(date)));
        Assert.Equal(register.PresentCount, Enumerable.Range(0, register.Births.DateCount).Sum(register.Births.ResidentCount));
        Assert.Contains(Enumerable.Range(0, register.Births.DateCount), date => register.Births.ResidentCount(date) < register.Births.RowCount(date));
    }

    private static void Compare(Register register)
    {
        int[] present = [.. Enumerable.Range(0, register.ResidentCount).Where(row => register[row].Status == ResidentStatus.Current)];
        ILookup<int, int> towns = present.ToLookup(row => PlaceOf(register, row).Town);
        ILookup<int, int> municipalities = present.ToLookup(row => PlaceOf(register, row).Municipality);
        ILookup<int, int> prefectures = present.ToLookup(row => PlaceOf(register, row).Prefecture);
        foreach (int row in Enumerable.Range(0, register.RowCount))
        {
            int place = register[row].PlaceId;
            PlaceClass known = PlaceOf(register, row);
            Assert.Equal(known.Town < 0 ? present.Length : towns[known.Town].Count(), register.Inhabitants.InTown(place));
            Assert.Equal(known.Municipality < 0 ? present.Length : municipalities[known.Municipality].Count(), register.Inhabitants.InMunicipality(place));
            Assert.Equal(known.Prefecture < 0 ? present.Length : prefectures[known.Prefecture].Count(), register.Inhabitants.InPrefecture(place));
        }
    }

    private static PlaceClass PlaceOf(Register register, int row) => register.Addresses.ClassOf(register[row].PlaceId);
}
