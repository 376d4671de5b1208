using Juki.Engine.TestKit;

namespace Juki.Engine.Linux.Tests;

public class ShortSpellsTests
{
    [Fact]
    public void Given_a_thread_that_worked_for_a_spell_When_it_pauses_Then_it_rests_once_and_begins_anew()
    {
        ManualTime time = new();
        ShortSpells spells = new(time);
        List<bool> rested = [];
        foreach (int microseconds in (int[])[50, 49, 1, 99, 1, 500, 0])
        {
            time.Advance(TimeSpan.FromMicroseconds(microseconds));
            rested.Add(spells.Pause());
        }

        Assert.Equal([false, false, true, false, true, true, false], rested);
    }
}
