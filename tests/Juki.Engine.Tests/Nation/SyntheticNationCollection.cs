namespace Juki.Engine.Tests.Nation;

/// <summary>Lets test classes share one <see cref="SyntheticNation"/>.</summary>
[CollectionDefinition(Name)]
public sealed class SyntheticNationCollection : ICollectionFixture<SyntheticNation>
{
    public const string Name = "synthetic nation";
}
