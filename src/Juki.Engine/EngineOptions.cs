using Juki.Engine.Changes;
using Juki.Engine.Checkpoints;
using Juki.Engine.Durability.Journal;
using Juki.Engine.Matching.Deciding;
using Juki.Engine.Matching.Weights;
using Juki.Engine.Store.Registers;

namespace Juki.Engine;

/// <summary>How an <see cref="IdentityEngine"/> answers.</summary>
public sealed record EngineOptions
{
    /// <summary>The caller's law holds no sex: three items are enough, and sex is not compared.</summary>
    public bool WithoutSex { get; init; }

    /// <summary>The errors to be expected in queries.</summary>
    public MatchProfile Profile { get; init; } = MatchProfile.Default;

    /// <summary>Whether the register is read into memory and verified whole before the first answer, or mapped and verified meanwhile.</summary>
    public LoadMode Load { get; init; }

    /// <summary>The thresholds of decisions.</summary>
    public DecisionRules Rules { get; init; } = DecisionRules.Default;

    /// <summary>How the journal runs, where the register is opened for changes.</summary>
    public JournalOptions Journal { get; init; } = new();

    /// <summary>When the register makes checkpoints by itself, where it is opened for changes.</summary>
    public CheckpointOptions Checkpoints { get; init; } = new();

    /// <summary>Is told how far the register is with the changes that its snapshot does not contain.</summary>
    public IProgress<RecoveryProgress>? Recovery { get; init; }
}
