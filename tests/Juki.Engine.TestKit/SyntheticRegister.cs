using Juki.Engine.DataGen.Population;
using Juki.Engine.Store.Building;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.TestKit;

/// <summary>
/// A register of generated residents in a directory of its own, made as <c>juki generate</c> makes it and removed when
/// disposed. For a class or collection fixture of xunit, own one in a class without parameters.
/// </summary>
public sealed class SyntheticRegister : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly Lazy<Register> _register;

    /// <summary>Generates the residents and builds the register.</summary>
    public SyntheticRegister(int residents, ulong seed = 1, int threads = 2)
    {
        Population = new Population(new PopulationOptions { Residents = residents, Seed = seed, Threads = threads });
        Build(Population, Path);
        _register = new Lazy<Register>(() => Register.Open(Path));
    }

    /// <summary>The population that the register holds.</summary>
    public Population Population { get; }

    /// <summary>The register's directory.</summary>
    public string Path => _directory["register"];

    /// <summary>The register, opened when it is first asked for.</summary>
    public Register Register => _register.Value;

    /// <summary>Generates a population into a new register directory.</summary>
    public static void Build(Population population, string directory)
    {
        ArgumentNullException.ThrowIfNull(population);
        using var builder = new RegisterBuilder(directory);
        population.Generate(builder.CreateSink);
        builder.Complete(population.Parameters);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_register.IsValueCreated)
        {
            _register.Value.Dispose();
        }

        _directory.Dispose();
    }
}
