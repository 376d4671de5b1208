using Juki.Engine.TestKit;

namespace Juki.Engine.Cli.Tests.Kills;

/// <summary>How often commands are killed, and by which chance: JUKI_KILL_ROUNDS and JUKI_KILL_SEED.</summary>
internal sealed class KillRounds
{
    private const int Standard = 30;

    private readonly int _seed = TestSetting.Number("JUKI_KILL_SEED") ?? Random.Shared.Next();

    public KillRounds() => Random = new Random(_seed);

    public int Count { get; } = TestSetting.Number("JUKI_KILL_ROUNDS") ?? Standard;

    public Random Random { get; }

    /// <summary>How to have the same rounds again.</summary>
    public override string ToString() => FormattableString.Invariant($"JUKI_KILL_SEED={_seed} JUKI_KILL_ROUNDS={Count}");
}
