using Xunit.Abstractions;

namespace Juki.Engine.Cli.Tests.Kills;

/// <summary>
/// <c>juki checkpoint</c> is killed while it archives, writes sections, renames and publishes; then more changes are applied, which is killed now
/// and then too. Whichever snapshot opens, with the journal behind it the register is what was acknowledged, and no kill stops the next attempt.
/// </summary>
/// <remarks>See <see cref="KillRounds"/> for how many times: every other one is a checkpoint.</remarks>
public sealed class CheckpointKillTests(ITestOutputHelper log)
{
    private const int EventsOfRound = 20;

    [Fact]
    public void Given_checkpoints_that_are_killed_again_and_again_When_recovered_Then_every_resident_is_that_of_a_register_without_checkpoints_and_kills()
    {
        KillRounds rounds = new();
        log.WriteLine($"{rounds}");
        using KilledRegister register = new(rounds.Count * EventsOfRound, rounds.Random);
        for (int round = 0; round < rounds.Count; round += 2)
        {
            register.Apply(EventsOfRound, isKilled: rounds.Random.Next(4) == 0);
            register.KillCheckpoint();
        }

        log.WriteLine($"{register.Recovered} events were there after the last kill. Checkpoints died at these steps: {register.Steps}.");
        Assert.True(register.Recovered > 0, "Every round was killed before it came to anything.");
        register.AssertEndsAsUndisturbed();
    }
}
