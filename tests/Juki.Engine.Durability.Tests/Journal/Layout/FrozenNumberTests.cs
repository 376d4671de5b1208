using Juki.Engine.Durability.Journal;

namespace Juki.Engine.Durability.Tests.Journal.Layout;

/// <summary>Numbers that go over the wire and into files.</summary>
public sealed class FrozenNumberTests
{
    [Fact]
    public void Given_the_enumerations_When_their_numbers_are_read_Then_they_are_those_of_the_first_version()
    {
        Assert.Equal("None=0 Busy=1 DiskFull=2 Stopped=3 Closed=4 TooLong=5", Numbers<AppendRefusal>());
        Assert.Equal("Durable=0 Stopped=1 Closed=2", Numbers<WaitOutcome>());
        Assert.Equal("Serving=0 DiskFull=1 Stopped=2 Closed=3", Numbers<JournalState>());
        Assert.Equal("Missing=1 Exists=2 Damaged=3 Newer=4 Unreadable=5", Numbers<JournalFault>());
        Assert.Equal("Entry=0 NotYet=1 Dropped=2", Numbers<ReadOutcome>());
    }

    private static string Numbers<T>()
        where T : struct, Enum => string.Join(' ', Enum.GetValues<T>().Select(value => $"{value}={Convert.ToInt32(value, null)}"));
}
