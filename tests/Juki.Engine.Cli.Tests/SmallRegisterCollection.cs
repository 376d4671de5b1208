namespace Juki.Engine.Cli.Tests;

/// <summary>Lets test classes share one <see cref="SmallRegister"/>.</summary>
[CollectionDefinition(Name)]
public sealed class SmallRegisterCollection : ICollectionFixture<SmallRegister>
{
    public const string Name = "small register";
}
