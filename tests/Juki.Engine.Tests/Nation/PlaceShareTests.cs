using Juki.Engine.Explain;
using Juki.Engine.Matching.Weights;
using Juki.Engine.Model.Addresses;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Tests.Nation;

/// <summary>An address that has only a place in common weighs what that place is worth: the share of the nation that lives there.</summary>
[Collection(SyntheticNationCollection.Name)]
public class PlaceShareTests(SyntheticNation nation)
{
    private readonly Register _register = nation.Engine.Register;

    [Theory]
    [InlineData(AddressLevel.A3)]
    [InlineData(AddressLevel.A2)]
    [InlineData(AddressLevel.A1)]
    public void Given_the_address_of_a_neighbour_When_explained_Then_it_weighs_m_over_the_share_of_the_place_in_common(AddressLevel level)
    {
        (int Resident, int Neighbour)[] pairs = [.. Pairs(level).Take(20)];

        Assert.Equal(20, pairs.Length);
        foreach ((int resident, int neighbour) in pairs)
        {
            ItemExplanation address = AddressOf(resident, neighbour);
            double weight = Math.Log2(MatchProfile.Default.M.Address[level] * _register.PresentCount / Inhabitants(level, resident));

            Assert.Equal($"{level}", address.Level);
            Assert.Equal(Math.Min(weight, Heaviest(level)), address.Weight, 0.001);
        }

        Assert.True(pairs.Select(pair => Inhabitants(level, pair.Resident)).Distinct().Count() > 3, $"seed {SyntheticNation.Seed}");
    }

    private ItemExplanation AddressOf(int resident, int neighbour)
    {
        QueryItems query = new OwnItems(_register).Of(resident);
        query.Address = new OwnItems(_register).Of(neighbour).Address;
        return nation.Engine.Explain(query, resident).Items.Single(item => item.Item == QueryItem.Address);
    }

    /// <summary>A place has no fewer inhabitants than a block: twenty, as in a region of a million.</summary>
    private static double Heaviest(AddressLevel level) => Math.Log2(MatchProfile.Default.M.Address[level] * 1_000_000 / 20);

    private int Inhabitants(AddressLevel level, int row) => level switch
    {
        AddressLevel.A3 => _register.Inhabitants.InTown(_register[row].PlaceId),
        AddressLevel.A2 => _register.Inhabitants.InMunicipality(_register[row].PlaceId),
        _ => _register.Inhabitants.InPrefecture(_register[row].PlaceId),
    };

    /// <summary>Ordinary residents without a past, each with somebody whose address agrees exactly so far.</summary>
    private IEnumerable<(int Resident, int Neighbour)> Pairs(AddressLevel level)
    {
        int[] rows = [.. Enumerable.Range(0, 3_000).Where(row => _register.VersionsOf(row).Count == 0 && IsOrdinary(_register[row]))];
        return from resident in rows
               from neighbour in rows
               where resident != neighbour && LevelOf(_register[resident], _register[neighbour]) == level
               group neighbour by resident into neighbours
               select (neighbours.Key, neighbours.First());
    }

    private bool IsOrdinary(in Store.Rows.Row row) =>
        !row.Protected && !row.HasRawAddress && row.Status == ResidentStatus.Current && row.Numbers.Ban > 0 && _register.Addresses.ClassOf(row.PlaceId).Municipality >= 0;

    private AddressLevel LevelOf(in Store.Rows.Row one, in Store.Rows.Row other)
    {
        PlaceClass here = _register.Addresses.ClassOf(one.PlaceId);
        PlaceClass there = _register.Addresses.ClassOf(other.PlaceId);
        return here.Town == there.Town ? one.Numbers.Ban != other.Numbers.Ban ? AddressLevel.A3 : AddressLevel.Missing
            : here.Municipality == there.Municipality ? AddressLevel.A2
            : here.Prefecture == there.Prefecture ? AddressLevel.A1
            : AddressLevel.A0;
    }
}
