namespace Juki.Engine.DataGen.Tests.Population;

/// <summary>Lets test classes share one <see cref="SmallPopulation"/>.</summary>
[CollectionDefinition(Name)]
public sealed class SmallPopulationCollection : ICollectionFixture<SmallPopulation>
{
    public const string Name = "small population";
}
