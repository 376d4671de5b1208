namespace Juki.Engine.DataGen.Tests.Integration;

/// <summary>Lets test classes share one <see cref="RealRegister"/>.</summary>
[CollectionDefinition(Name)]
public sealed class RealRegisterCollection : ICollectionFixture<RealRegister>
{
    public const string Name = "real register";
}
