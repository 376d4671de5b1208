using Juki.Engine.Model.Records;
using Juki.Engine.Store.Registers;
using Juki.Engine.TestKit;

namespace Juki.Engine.Cli.Tests;

/// <summary>A register of two thousand generated residents, made by the command itself, once for all tests.</summary>
public sealed class SmallRegister : IDisposable
{
    public const int Residents = 2_000;

    private readonly TemporaryDirectory _directory = new();

    public SmallRegister()
    {
        Generated = Juki.Run("generate", "--residents", $"{Residents}", "--seed", "5", "--out", Path);
        using Register register = Register.Open(Path);
        Ordinary = Find(register, (in ResidentRecord resident) => resident is { Protected: false, Status: ResidentStatus.Current } && !resident.FamilyName.IsEmpty && resident.BirthDate.IsExact);
        Protected = Find(register, (in ResidentRecord resident) => resident.Protected && !resident.FamilyName.IsEmpty && resident.BirthDate.IsExact);
    }

    private delegate bool Wanted(in ResidentRecord resident);

    internal JukiRun Generated { get; }

    public string Path => _directory["register"];

    internal KnownResident Ordinary { get; }

    internal KnownResident Protected { get; }

    public void Dispose() => _directory.Dispose();

    private static KnownResident Find(Register register, Wanted wanted)
    {
        var text = new RecordText();
        for (int row = 0; row < register.ResidentCount; row++)
        {
            ResidentRecord resident = register.ReadResident(row, text);
            if (wanted(resident))
            {
                return KnownResident.Of(resident);
            }
        }

        throw new InvalidOperationException("The register has nobody of the kind that the tests need: take another seed.");
    }
}
