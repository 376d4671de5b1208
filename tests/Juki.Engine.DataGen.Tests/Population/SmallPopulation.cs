using Juki.Engine.DataGen.Population;
using People = Juki.Engine.DataGen.Population.Population;

namespace Juki.Engine.DataGen.Tests.Population;

/// <summary>A population of 50,000, made once for all tests that look at records.</summary>
public sealed class SmallPopulation
{
    public const int ResidentCount = 50_000;

    public SmallPopulation()
    {
        People = new People(new PopulationOptions { Residents = ResidentCount, Seed = 7, Threads = 1 });
        People.Generate(() => Sink);
        Households = Sink.Residents.ToLookup(resident => resident.Household);
    }

    public People People { get; }

    public CollectingSink Sink { get; } = new();

    public ILookup<string, GeneratedResident> Households { get; }
}
