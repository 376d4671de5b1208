using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.DataGen.Population;
using Juki.Engine.Store.Building;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Benchmarks.Registers;

/// <summary>The register that a comparison runs on: one that is there, or a synthetic one in the temporary directory.</summary>
internal sealed class BenchmarkRegister : IDisposable
{
    private readonly bool _isTemporary;

    private BenchmarkRegister(string directory, bool isTemporary)
    {
        Register = Register.Open(directory);
        Directory = directory;
        _isTemporary = isTemporary;
    }

    public Register Register { get; }

    /// <summary>Where it stands.</summary>
    public string Directory { get; }

    /// <summary>An engine over the register, which stays its owner.</summary>
    public IdentityEngine CreateEngine() => new(Register, new EngineOptions());

    public static BenchmarkRegister Open(TopicOptions options, int residentsDefault) =>
        options.Register is { } directory
            ? new BenchmarkRegister(directory, isTemporary: false)
            : Generate(options.Residents ?? residentsDefault);

    public static BenchmarkRegister Generate(int residents)
    {
        string directory = System.IO.Directory.CreateTempSubdirectory("juki-bench-").FullName;
        try
        {
            Build(residents, directory);
            return new BenchmarkRegister(directory, isTemporary: true);
        }
        catch
        {
            System.IO.Directory.Delete(directory, recursive: true);
            throw;
        }
    }

    public void Dispose()
    {
        Register.Dispose();
        if (_isTemporary)
        {
            System.IO.Directory.Delete(Directory, recursive: true);
        }
    }

    private static void Build(int residents, string directory)
    {
        var population = new Population(new PopulationOptions { Residents = residents });
        using var builder = new RegisterBuilder(directory);
        population.Generate(builder.CreateSink);
        builder.Complete(population.Parameters);
    }
}
