using Juki.Engine.Durability.History;
using Juki.Engine.History;
using Juki.Engine.History.Days;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.Tests.History;

public class ResidentChangeLayoutTests
{
    private static readonly ResidentImage Before = new() { Code = ResidentCode.FromBody(1), FamilyName = "𠮷田", Address = "一番地" };
    private static readonly ResidentImage After = Before with { Address = "二番地", Versions = new VersionList([ResidentDaysTests.Former("一番地", null, new DateOnly(2020, 3, 31))]) };

    [Fact]
    public void Given_the_first_change_of_somebody_When_written_and_read_Then_it_brings_the_picture_before() =>
        Assert.Equal(Change(1), ResidentChangeLayout.Read(EntryOf(Change(1)), before: null));

    [Fact]
    public void Given_a_later_change_When_written_and_read_Then_the_picture_before_is_that_of_the_entry_before() =>
        Assert.Equal(Change(2), ResidentChangeLayout.Read(EntryOf(Change(2)), Before));

    [Fact]
    public void Given_a_birth_When_written_and_read_Then_nobody_was_before()
    {
        ResidentChange birth = Change(1) with { Before = null, Reason = ChangeReason.Birth };

        Assert.Equal(birth, ResidentChangeLayout.Read(EntryOf(birth), before: null));
    }

    [Fact]
    public void Given_bytes_of_another_version_or_too_few_When_read_Then_they_are_refused()
    {
        byte[] bytes = ResidentChangeLayout.Write(Change(1));
        byte[] newer = [2, .. bytes[1..]];

        Assert.All(new[] { newer, bytes[..20], bytes[..^1] }, refused =>
            Assert.Equal(HistoryFault.Newer, Assert.Throws<HistoryException>(() => ResidentChangeLayout.Read(new HistoryEntry(1, 1, [], 0, refused), null)).Fault));
    }

    [Fact]
    public void Given_the_numbers_of_presences_When_read_Then_they_are_what_they_always_were() =>
        Assert.Equal((0, 1, 2), ((int)Presence.Present, (int)Presence.Nobody, (int)Presence.NotYet));

    private static ResidentChange Change(long address) => ResidentDaysTests.Change(address, ChangeReason.MoveWithin, "2020-04-01", Before, After);

    private static HistoryEntry EntryOf(ResidentChange change) => new(change.Address, 1, [], 0, ResidentChangeLayout.Write(change));
}
