using Juki.Engine.Changes;
using Juki.Engine.Checkpoints;
using Juki.Engine.Durability.Journal;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Server.Hosting;
using Juki.Engine.Server.Lanes;
using Juki.Engine.Server.Lanes.Generations;
using Juki.Engine.Server.Tests.Changes;
using Juki.Engine.Server.Tests.Hosting;
using Juki.Engine.TestKit;

namespace Juki.Engine.Server.Tests.Lanes.Generations;

/// <summary>A small register that takes changes, with the engines of a server on it and a clock that is moved by hand.</summary>
internal sealed class GenerationTown : IDisposable
{
    private readonly SyntheticRegister _register = new(100, seed: 3);
    private readonly IdentityEngine _first;
    private readonly ServerLifetime _lifetime;
    private int _moves;

    public GenerationTown(int previousKeptMs = 600_000)
    {
        RegisterInit.Run(Directory, new JournalGeometry(1 << 16, 1 << 20));
        _first = IdentityEngine.OpenForChanges(Directory, new EngineOptions { Checkpoints = CheckpointOptions.OnlyWhenAsked });
        Engines = new CurrentEngines(_first, new FailureLog(Log), new ServerLimits { PreviousKeptMs = previousKeptMs }, Time, _lifetime = new ServerLifetime(Time));
    }

    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(5);

    public ManualTime Time { get; } = new();

    public KeptLog Log { get; } = new();

    public CurrentEngines Engines { get; }

    public string Directory => _register.Path;

    public ResidentCode Somebody => Engines.Current.Register.CodeOf(0);

    public long Change()
    {
        ChangeAnswer answer = Engines.Current.WithSex.Changes!.ApplyAsync(Events.Move(Somebody, ++_moves)).AsTask().GetAwaiter().GetResult();
        return answer.Address;
    }

    public void Checkpoint() => Assert.NotNull(Engines.Current.WithSex.Checkpoints!.Run());

    /// <summary>A change, a checkpoint, and another change; then the engines go on with the snapshot. Returns those before.</summary>
    public EnginePair Renew()
    {
        EnginePair before = Engines.Current;
        Change();
        Checkpoint();
        Change();
        Assert.True(Engines.Renew(CancellationToken.None));
        return before;
    }

    public void Dispose()
    {
        Engines.Dispose();
        _first.Dispose();
        _lifetime.Dispose();
        Log.Dispose();
        _register.Dispose();
    }
}
