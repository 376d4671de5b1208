using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.TestKit;

namespace Juki.Engine.Tests.Changes.Crashes;

/// <summary>
/// Random events, valid ones and such that are refused, and between them checkpoints, renewals, restarts, power cuts at any step of what was just done, and a
/// history that has lost an archive: after each the register is the dictionary, and the replay of its first snapshot.
/// </summary>
/// <remarks>
/// JUKI_MODEL_RUNS sets how many lives a register has (12). A failure names its steps, shrunk; since the journal writes on a thread of its own, what
/// a power cut leaves of events that nobody waited for may differ when they are run again.
/// </remarks>
public sealed class RegisterModelTests
{
    private const int StandardRuns = 12;
    private const int StepsOfLife = 14;
    private const int EventsMax = 25;

    private enum StepKind
    {
        Change,
        Checkpoint,
        Reopen,
        Crash,
        CrashInChange,
        CrashInCheckpoint,
        Renew,
        CrashInRenewal,
        CheckpointWithoutArchive,
    }

    [Fact]
    public void Given_random_events_with_checkpoints_renewals_restarts_and_crashes_between_When_checked_after_each_Then_the_register_is_the_dictionary_and_its_replay()
    {
        Gen<Life> lives = from seed in Gen.Choose(0, int.MaxValue - 1)
                          from keepsJournal in Gen.Elements(true, false)
                          from steps in Gen.Elements(Enum.GetValues<StepKind>()).ArrayOf(StepsOfLife)
                          select new Life(seed, keepsJournal, [.. steps]);

        Prop.ForAll(Arb.From(lives, life => life.Shorter), Live).Check(Config.QuickThrowOnFailure.WithMaxTest(TestSetting.Number("JUKI_MODEL_RUNS") ?? StandardRuns));
    }

    private static void Live(Life life)
    {
        using CrashingRegister register = new(life.Seed, life.KeepsJournal);
        foreach ((int number, StepKind step) in life.Steps.Index())
        {
            Take(step, register, 1 + ((life.Seed + (number * 7)) % EventsMax));
            register.Check();
        }
    }

    private static void Take(StepKind step, CrashingRegister register, int events)
    {
        int before = register.StepCount;
        switch (step)
        {
            case StepKind.Change:
                register.Change(events);
                break;
            case StepKind.Checkpoint:
                register.Checkpoint();
                break;
            case StepKind.Reopen:
                register.Reopen();
                break;
            case StepKind.Crash:
                register.Crash(before);
                break;
            case StepKind.CrashInChange:
                register.Change(events);
                register.Crash(before);
                break;
            case StepKind.CrashInCheckpoint:
                register.Change(events);
                register.Checkpoint();
                register.Crash(before);
                break;
            case StepKind.Renew:
                register.Renew();
                break;
            case StepKind.CrashInRenewal:
                register.Change(events);
                register.Checkpoint();
                register.Change(events);
                register.Renew();
                register.Change(events);
                register.Crash(before);
                break;
            default:
                register.Change(events);
                register.CheckpointWithoutArchive();
                break;
        }
    }

    /// <summary>What happens to one register.</summary>
    private sealed record Life(int Seed, bool KeepsJournal, ImmutableArray<StepKind> Steps)
    {
        /// <summary>The lives with one step less.</summary>
        public IEnumerable<Life> Shorter => Steps.Select((_, index) => this with { Steps = Steps.RemoveAt(index) });

        public override string ToString() => $"{nameof(Seed)} {Seed}, {nameof(KeepsJournal)} {KeepsJournal}: {string.Join(' ', Steps)}";
    }
}
