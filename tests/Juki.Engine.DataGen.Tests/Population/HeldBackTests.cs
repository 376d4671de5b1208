using Juki.Engine.DataGen.Population;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Registers;
using People = Juki.Engine.DataGen.Population.Population;

namespace Juki.Engine.DataGen.Tests.Population;

[Collection(SmallPopulationCollection.Name)]
public sealed class HeldBackTests(SmallPopulation population)
{
    [Fact]
    public void Given_held_back_persons_When_looked_up_in_the_register_Then_they_are_absent_and_their_families_present()
    {
        HashSet<ulong> codes = [.. population.Sink.Residents.Select(resident => resident.Code.Body)];
        for (int index = 0; index < 300; index++)
        {
            GeneratedResident person = HeldBack(population.People, index);

            Assert.DoesNotContain(person.Code.Body, codes);
            Assert.Contains(population.Households[person.Household], member => member.Address == person.Address && member.Status == ResidentStatus.Current);
        }
    }

    [Fact]
    public void Given_the_same_index_When_asked_of_a_reopened_population_Then_the_person_is_the_same()
    {
        People again = People.FromParameters(population.People.Parameters)!;

        Assert.Equal(HeldBack(population.People, 12), HeldBack(again, 12));
        Assert.NotEqual(HeldBack(again, 12), HeldBack(again, 13));
    }

    [Fact]
    public void Given_one_resident_When_a_held_back_person_is_asked_for_Then_it_is_found_or_refused_with_a_reason()
    {
        People people = new(new PopulationOptions { Residents = 1 });
        Assert.Contains(
            "10,000", Assert.Throws<RegisterException>(() => people.GenerateHeldBack(0, new CollectingSink())).Message, StringComparison.Ordinal);
    }

    private static GeneratedResident HeldBack(People people, long index)
    {
        CollectingSink sink = new();
        people.GenerateHeldBack(index, sink);
        return Assert.Single(sink.Residents);
    }
}
