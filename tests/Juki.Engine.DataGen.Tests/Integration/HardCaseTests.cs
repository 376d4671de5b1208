using Juki.Engine.Model.Records;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.DataGen.Tests.Integration;

[Collection(RealRegisterCollection.Name)]
public class HardCaseTests(RealRegister real)
{
    private readonly Register _register = real.Register;

    [Fact]
    public void Given_twins_When_their_household_is_read_Then_somebody_of_the_name_was_born_the_same_day()
    {
        ILookup<uint, int> households = Households();

        Assert.All(RowsOf("hard:twin"), row => Assert.Contains(RelativesOf(row, households), other => _register[other].DateId == _register[row].DateId));
    }

    [Fact]
    public void Given_parents_and_children_When_their_household_is_read_Then_somebody_of_the_name_is_a_generation_older_or_younger()
    {
        ILookup<uint, int> households = Households();

        Assert.All(
            RowsOf("hard:parent-child"),
            row => Assert.Contains(RelativesOf(row, households), other => Math.Abs(YearOf(other) - YearOf(row)) is >= 18 and <= 48));
    }

    [Fact]
    public void Given_clean_queries_When_hard_cases_are_counted_Then_they_are_about_two_of_a_hundred_rows() =>
        Assert.InRange(real.Clean.Count(query => query.IsHard), 0.015 * RealRegister.QueryCount, 0.025 * RealRegister.QueryCount);

    private IReadOnlyList<int> RowsOf(string hardCase)
    {
        int[] rows = [.. real.Clean.Where(query => query.Errors.Contains(hardCase)).Select(real.RowOf)];
        Assert.NotEmpty(rows);
        return rows;
    }

    private ILookup<uint, int> Households() => Enumerable.Range(0, _register.ResidentCount)
        .Where(row => _register[row].Status == ResidentStatus.Current)
        .ToLookup(row => _register.HouseholdKey(row));

    private IEnumerable<int> RelativesOf(int row, ILookup<uint, int> households)
    {
        Row own = _register[row];
        return households[_register.HouseholdKey(row)].Where(other => other != row && _register[other].FamilyId == own.FamilyId);
    }

    private int YearOf(int row) => _register.Births.Date(_register[row].DateId).Year;
}
