using Juki.Engine.DataGen.Population;
using Juki.Engine.Store.Building;

namespace Juki.Engine.Benchmarks.Tests;

/// <summary>A register of 20,000 residents, made once for all tests of a class.</summary>
public sealed class SmallRegister : IDisposable
{
    private const int Residents = 20_000;

    public SmallRegister()
    {
        var population = new Population(new PopulationOptions { Residents = Residents });
        using var builder = new RegisterBuilder(Directory);
        population.Generate(builder.CreateSink);
        builder.Complete(population.Parameters);
    }

    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("juki-small-register-").FullName;

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);
}
