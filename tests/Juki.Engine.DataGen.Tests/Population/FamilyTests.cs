using Juki.Engine.Model;
using Juki.Engine.Model.Records;

namespace Juki.Engine.DataGen.Tests.Population;

[Collection(SmallPopulationCollection.Name)]
public sealed class FamilyTests(SmallPopulation population)
{
    private const int InstitutionFrom = 8;

    private IEnumerable<GeneratedResident[]> Families => population.Households
        .Select(household => household.ToArray())
        .Where(household => household.Length is > 1 and < InstitutionFrom && household.All(member => member.Latin.Length == 0));

    [Fact]
    public void Given_a_Japanese_family_When_compared_Then_surname_reading_and_address_are_shared()
    {
        foreach (GeneratedResident[] family in Families)
        {
            Assert.Single(family.Select(member => (member.Family, member.FamilyKana, member.Address, member.Municipality)).Distinct());
        }
    }

    [Fact]
    public void Given_a_Japanese_family_When_compared_Then_no_two_of_one_sex_share_a_given_name()
    {
        foreach (GeneratedResident[] family in Families)
        {
            Assert.Equal(family.Length, family.Select(member => (member.Given, member.Sex)).Distinct().Count());
        }
    }

    // A bit more than a quarter of all residents are children at home; one in a hundred of them has an elder twin.
    [Fact]
    public void Given_families_When_born_on_one_day_Then_they_are_twins_and_about_one_birth_in_a_hundred_has_them()
    {
        int twins = Families.Sum(family => family.Length - family.Select(member => member.BirthDate).Distinct().Count());

        Assert.InRange(twins / (double)SmallPopulation.ResidentCount, 0.0018, 0.0040);
    }

    [Fact]
    public void Given_children_at_home_When_compared_with_the_family_Then_a_grown_up_is_at_least_sixteen_years_older()
    {
        foreach (GeneratedResident[] family in Families)
        {
            foreach (GeneratedResident child in family.Where(member => member.BirthDate.Year > 2008 && member.Status == ResidentStatus.Current))
            {
                int eldest = family.Where(member => member.BirthDate.Year > 0).Min(member => member.BirthDate.Year);
                Assert.True(child.BirthDate.Year - eldest >= 16 || family.All(member => member.BirthDate.Year > 2000));
            }
        }
    }

    [Fact]
    public void Given_surnames_changed_by_marriage_When_counted_Then_about_nineteen_in_twenty_are_women()
    {
        Dictionary<ulong, Sex> sexes = population.Sink.Residents.ToDictionary(resident => resident.Code.Body, resident => resident.Sex);
        GeneratedVersion[] changed = [.. population.Sink.Versions.Where(version => version.Kind == VersionKind.FormerName)];

        Assert.InRange(changed.Length / (double)SmallPopulation.ResidentCount, 0.03, 0.08);
        Assert.InRange(changed.Count(version => sexes[version.Code.Body] == Sex.Female) / (double)changed.Length, 0.93, 0.97);
    }
}
