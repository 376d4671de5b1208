namespace Juki.Engine.Server.Tests.Hostile;

/// <summary>Attacks run one after another, on one register: they measure memory and count connections.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class HostileCollection : ICollectionFixture<AttackedRegister>
{
    public const string Name = "hostile clients";
}
