using Juki.Engine.Disk;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Store.Changes;
using Juki.Engine.Store.Checkpoints;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Tests.Changes;
using Juki.Engine.TestKit;
using Juki.Engine.TestKit.Changes;

namespace Juki.Engine.Store.Tests.Checkpoints;

/// <summary>A small register on the machine's disk, a model beside it, and checkpoints of both.</summary>
internal sealed class CheckpointedRegister : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public CheckpointedRegister(int seed, int residents)
    {
        Model = new ModelPopulation(seed);
        Model.Settle(residents);
        Model.Build(Path);
        Open();
    }

    public string Path => _directory["register"];

    public ModelPopulation Model { get; }

    public Register Register { get; private set; } = null!;

    public DeltaWriter Writer { get; private set; } = null!;

    /// <summary>Applies random changes, each at the next address.</summary>
    public void Change(int count)
    {
        for (int i = 0; i < count; i++)
        {
            (ulong? superseded, ResidentImage image) = Model.Change();
            image.WriteTo(Writer);
            Writer.Commit(Writer.Published + 1, superseded is { } body ? ResidentCode.FromBody(body) : null);
        }
    }

    /// <summary>Makes the next snapshot.</summary>
    public CheckpointSummary? Checkpoint(long asOf) => new SnapshotCheckpoint(Register, Path, new RealDisk()).Run(asOf);

    /// <summary>Closes the register and opens what is on the disk.</summary>
    public void Reopen()
    {
        Register.Dispose();
        Open();
    }

    /// <summary>Builds a register of the model's residents.</summary>
    public string BuildAnew()
    {
        Model.Build(_directory["anew"]);
        return _directory["anew"];
    }

    public void Dispose()
    {
        Register.Dispose();
        _directory.Dispose();
    }

    private void Open()
    {
        Register = Register.Open(Path);
        Writer = Register.BeginChanges(Register.BaseAddress, ChangedRegister.SmallSteps);
    }
}
