using Xunit.Abstractions;

namespace Juki.Engine.Cli.Tests.Kills;

/// <summary>
/// <c>juki apply</c> is killed again and again, also while it recovers. What it had acknowledged is there, what is there was sent, in the order
/// in which it was sent and without a gap; and in the end the register is that of a run that nobody disturbed.
/// </summary>
/// <remarks>See <see cref="KillRounds"/> for how many times.</remarks>
public sealed class ApplyKillTests(ITestOutputHelper log)
{
    private const int EventsOfRound = 500;

    [Fact]
    public void Given_an_apply_that_is_killed_again_and_again_When_recovered_Then_nothing_acknowledged_is_lost_and_nothing_else_is_there()
    {
        KillRounds rounds = new();
        log.WriteLine($"{rounds}");
        using KilledRegister register = new(rounds.Count * EventsOfRound, rounds.Random);
        for (int round = 0; round < rounds.Count; round++)
        {
            register.Apply(EventsOfRound, isKilled: true);
        }

        log.WriteLine($"{register.Recovered} events were there after the last kill.");
        Assert.True(register.Recovered > 0, "Every round was killed before it came to anything.");
        register.AssertEndsAsUndisturbed();
    }
}
