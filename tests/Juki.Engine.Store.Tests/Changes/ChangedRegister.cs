using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Store.Changes;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Registers;
using Juki.Engine.TestKit;
using Juki.Engine.TestKit.Changes;

namespace Juki.Engine.Store.Tests.Changes;

/// <summary>A small register with a model beside it; every change goes to both. Arrays and tables grow in the smallest steps.</summary>
internal sealed class ChangedRegister : IDisposable
{
    public static readonly GrowthSteps SmallSteps = new(ChunkBits: 2, TextChunkBits: 14, SlotsMin: 2);

    private readonly TemporaryDirectory _directory = new();

    public ChangedRegister(int seed, int residents)
    {
        Model = new ModelPopulation(seed);
        Model.Settle(residents);
        Model.Build(_directory["register"]);
        Register = Register.Open(_directory["register"]);
        Writer = Register.BeginChanges(0, SmallSteps);
    }

    public ModelPopulation Model { get; }

    public Register Register { get; }

    public DeltaWriter Writer { get; }

    /// <summary>Applies random changes, each at the next address.</summary>
    public void Change(int count)
    {
        for (int i = 0; i < count; i++)
        {
            (ulong? superseded, ResidentImage image) = Model.Change();
            Put(superseded, image);
        }
    }

    /// <summary>Applies one image at the next address.</summary>
    public void Put(ulong? superseded, ResidentImage image)
    {
        image.WriteTo(Writer);
        Writer.Commit(Writer.Published + 1, superseded is { } body ? ResidentCode.FromBody(body) : null);
    }

    public void Dispose()
    {
        Register.Dispose();
        _directory.Dispose();
    }
}
