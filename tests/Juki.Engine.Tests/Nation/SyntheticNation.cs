using Juki.Engine.DataGen.Profiles;
using Juki.Engine.DataGen.Queries;
using Juki.Engine.TestKit;

namespace Juki.Engine.Tests.Nation;

/// <summary>A hundred thousand generated residents, made once for all tests of this folder.</summary>
public sealed class SyntheticNation : IDisposable
{
    public const int Residents = 100_000;
    public const ulong Seed = 11;

    public SyntheticNation() => Engine = IdentityEngine.Open(Register.Path);

    public SyntheticRegister Register { get; } = new(Residents, Seed);

    public IdentityEngine Engine { get; }

    public NoisyQueries Queries(string noise, int count) =>
        NoisyQueries.Make(Register, NoiseProfile.BuiltIn(noise), new QueryOptions { Count = count, Seed = Seed });

    public void Dispose()
    {
        Engine.Dispose();
        Register.Dispose();
    }
}
