using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Model.Changes;
using Juki.Engine.Store.Changes;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Benchmarks.Deltas;

/// <summary>One register opened twice: as it is, and with residents who have moved since, each to the address of another.</summary>
internal sealed class BaseAndDelta : IDisposable
{
    private static readonly DateOnly Yesterday = new(2026, 3, 31);

    public BaseAndDelta(string directory, int changes)
    {
        Base = IdentityEngine.Open(directory);
        Changed = IdentityEngine.Open(directory);
        Move(Changed.Register, changes);
    }

    /// <summary>The base alone.</summary>
    public IdentityEngine Base { get; }

    /// <summary>The base beneath a delta.</summary>
    public IdentityEngine Changed { get; }

    public void Dispose()
    {
        Base.Dispose();
        Changed.Dispose();
    }

    /// <summary>Residents spread evenly over the codes; the address until now stays as a version, so each takes two rows.</summary>
    private static void Move(Register register, int changes)
    {
        DeltaWriter writer = register.BeginChanges(position: 0);
        ResidentImageReader images = new(register);
        RandomSequence random = new((ulong)changes);
        for (int change = 0; change < changes; change++)
        {
            int row = (int)((long)change * register.ResidentCount / changes);
            ResidentImage before = images.Read(row);
            ResidentImage neighbour = images.Read((int)random.Below(register.ResidentCount));
            Moved(before, neighbour).WriteTo(writer);
            writer.Commit(change + 1, before.Code);
        }
    }

    private static ResidentImage Moved(ResidentImage resident, ResidentImage neighbour) => resident with
    {
        MunicipalityCode = neighbour.MunicipalityCode,
        Address = neighbour.Address,
        Versions = new VersionList([.. resident.Versions, Former(resident)]),
    };

    private static VersionImage Former(ResidentImage resident) => new()
    {
        Kind = Model.Records.VersionKind.FormerAddress,
        To = Yesterday,
        FamilyName = resident.FamilyName,
        GivenName = resident.GivenName,
        FamilyKana = resident.FamilyKana,
        GivenKana = resident.GivenKana,
        LatinName = resident.FamilyName.Length + resident.GivenName.Length > 0 ? "" : resident.LatinName,
        BirthDate = resident.BirthDate,
        Sex = resident.Sex,
        MunicipalityCode = resident.MunicipalityCode,
        Address = resident.Address,
    };
}
