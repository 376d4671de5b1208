using Juki.Engine.History;
using Juki.Engine.History.Days;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;

namespace Juki.Engine.Tests.History;

public class ResidentDaysTests
{
    private static readonly ResidentCode Code = ResidentCode.FromBody(42);

    private static readonly ResidentImage Made = new()
    {
        Code = Code,
        FamilyName = "田中",
        Address = "二番地",
        Household = "1",
        Versions = new VersionList([Former("一番地", new DateOnly(2010, 1, 1), new DateOnly(2014, 12, 31)), Former("零番地", null, new DateOnly(2009, 6, 30))]),
    };

    [Fact]
    public void Given_nobody_When_asked_Then_there_is_nobody() =>
        Assert.Equal(Presence.Nobody, ResidentDays.Of(new ResidentHistory(null, []), new DateOnly(2020, 1, 1), null).Presence);

    [Theory]
    [InlineData("2020-01-01", "二番地", ResidentParts.None, ResidentParts.None)]
    [InlineData("2015-01-01", "二番地", ResidentParts.None, ResidentParts.None)]
    [InlineData("2014-12-31", "一番地", ResidentParts.None, ResidentParts.None)]
    [InlineData("2010-01-01", "一番地", ResidentParts.None, ResidentParts.None)]
    [InlineData("2009-12-31", "", ResidentParts.Address, ResidentParts.None)]
    [InlineData("2009-06-30", "零番地", ResidentParts.None, ResidentParts.Address)]
    [InlineData("1999-01-01", "零番地", ResidentParts.None, ResidentParts.Address)]
    public void Given_versions_of_addresses_When_asked_for_a_day_Then_the_one_of_its_period_is_told_and_a_gap_is_not_known(
        string day, string address, ResidentParts unknown, ResidentParts sinceUnknown)
    {
        ResidentOnDay then = AsOf(new ResidentHistory(Made, []), day);

        Assert.Equal(address, then.Picture!.Address);
        Assert.Equal(unknown, then.Unknown & ResidentParts.Address);
        Assert.Equal(sinceUnknown, then.SinceUnknown & ResidentParts.Address);
    }

    [Fact]
    public void Given_a_name_without_versions_When_asked_Then_it_is_told_and_that_its_beginning_is_not_known()
    {
        ResidentOnDay then = AsOf(new ResidentHistory(Made, []), "2020-01-01");

        Assert.Equal("田中", then.Picture!.FamilyName);
        Assert.True(then.SinceUnknown.HasFlag(ResidentParts.Name));
    }

    [Fact]
    public void Given_a_marriage_When_asked_for_the_day_before_and_the_day_Then_the_name_changes_between()
    {
        ResidentHistory history = Of(Change(1, ChangeReason.Marriage, "2020-04-01", Made, Made with { FamilyName = "佐藤" }));

        Assert.Equal("田中", AsOf(history, "2020-03-31").Picture!.FamilyName);
        Assert.Equal("佐藤", AsOf(history, "2020-04-01").Picture!.FamilyName);
        Assert.False(AsOf(history, "2020-04-01").SinceUnknown.HasFlag(ResidentParts.Name));
    }

    [Fact]
    public void Given_a_correction_When_asked_for_any_day_of_what_it_corrects_Then_it_was_always_so()
    {
        ResidentImage married = Made with { FamilyName = "佐藤" };
        ResidentHistory history = Of(
            Change(1, ChangeReason.Marriage, "2020-04-01", Made, married),
            Change(2, ChangeReason.Correction, "2021-04-01", married, married with { FamilyName = "左藤" }));

        Assert.Equal("左藤", AsOf(history, "2020-04-01").Picture!.FamilyName);
        Assert.Equal("田中", AsOf(history, "2020-03-31").Picture!.FamilyName);
        Assert.Equal("佐藤", ResidentDays.Of(history, Day("2020-04-01"), Day("2021-03-31")).Picture!.FamilyName);
    }

    [Fact]
    public void Given_an_event_processed_late_When_asked_what_was_known_before_Then_it_does_not_count()
    {
        ResidentHistory history = Of(Change(7, ChangeReason.MoveWithin, "2020-04-01", Made, Made with { Address = "三番地" }, processed: "2020-06-01"));

        Assert.Equal(("二番地", 0), (ResidentDays.Of(history, Day("2020-05-01"), Day("2020-05-31")).Picture!.Address, ResidentDays.Of(history, null, Day("2020-05-31")).Address));
        Assert.Equal(("三番地", 7), (ResidentDays.Of(history, Day("2020-05-01"), Day("2020-06-01")).Picture!.Address, ResidentDays.Of(history, null, Day("2020-06-01")).Address));
    }

    [Fact]
    public void Given_somebody_who_was_born_When_asked_for_before_or_before_it_was_known_Then_he_was_not_yet()
    {
        ResidentHistory history = Of(Change(1, ChangeReason.Birth, "2020-04-01", null, Made with { Versions = VersionList.Empty }, processed: "2020-04-10"));

        Assert.Equal(Presence.NotYet, AsOf(history, "2020-03-31").Presence);
        Assert.Equal(Presence.NotYet, ResidentDays.Of(history, null, Day("2020-04-09")).Presence);
        ResidentOnDay born = AsOf(history, "2020-04-01");
        Assert.Equal((Presence.Present, ResidentParts.None, ResidentParts.None), (born.Presence, born.Unknown, born.SinceUnknown));
    }

    [Fact]
    public void Given_somebody_who_was_removed_before_the_history_began_When_asked_for_before_Then_he_was_current()
    {
        ResidentImage removed = Made with { Status = ResidentStatus.Emigration, StatusDate = Day("2018-03-01") };

        Assert.Equal(ResidentStatus.Current, AsOf(new ResidentHistory(removed, []), "2018-02-28").Picture!.Status);
        Assert.Equal(ResidentStatus.Emigration, AsOf(new ResidentHistory(removed, []), "2018-03-01").Picture!.Status);
    }

    [Fact]
    public void Given_a_protection_at_any_of_the_times_When_asked_Then_the_address_is_to_be_hidden()
    {
        ResidentImage set = Made with { Protected = true };
        ResidentHistory now = Of(Change(1, ChangeReason.ProtectionSet, "2020-04-01", Made, set));
        ResidentHistory then = Of(Change(1, ChangeReason.ProtectionSet, "2020-04-01", Made, set), Change(2, ChangeReason.ProtectionLifted, "2021-04-01", set, Made));

        Assert.True(AsOf(now, "2019-01-01").HidesAddress);
        Assert.True(AsOf(then, "2020-05-01").HidesAddress);
        Assert.False(AsOf(then, "2022-05-01").HidesAddress);
    }

    [Fact]
    public void Given_a_changed_code_When_asked_for_a_day_before_Then_the_code_of_that_day_is_told()
    {
        ResidentHistory history = Of(Change(1, ChangeReason.CodeOnRequest, "2020-04-01", Made, Made with { Code = ResidentCode.FromBody(43) }));

        Assert.Equal(Code, AsOf(history, "2020-03-31").Picture!.Code);
        Assert.Equal(ResidentCode.FromBody(43), AsOf(history, "2020-04-01").Picture!.Code);
    }

    internal static ResidentChange Change(long address, ChangeReason reason, string date, ResidentImage? before, ResidentImage after, string? processed = null) => new()
    {
        Address = address,
        Reason = reason,
        Date = Day(date),
        Processed = ProcessingTime.Of(new DateTimeOffset(Day(processed ?? date), new TimeOnly(9, 0), TimeSpan.FromHours(9))),
        Sender = MunicipalityNumber.TryOf(13101, out MunicipalityNumber sender) ? sender : throw new InvalidOperationException(),
        Before = before,
        After = after,
        IsFirst = address == 1,
    };

    internal static VersionImage Former(string address, DateOnly? from, DateOnly? to) => new() { Kind = VersionKind.FormerAddress, Address = address, From = from, To = to };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static ResidentHistory Of(params ResidentChange[] changes) => new(changes[^1].After, changes);

    private static ResidentOnDay AsOf(ResidentHistory history, string day) => ResidentDays.Of(history, Day(day), null);
}
