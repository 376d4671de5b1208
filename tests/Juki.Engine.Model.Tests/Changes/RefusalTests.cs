using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;

namespace Juki.Engine.Model.Tests.Changes;

/// <summary>Each reason of refusal, provoked.</summary>
public class RefusalTests
{
    private static readonly ResidentImage Removed = Sample.Resident with { Status = ResidentStatus.Emigration, StatusDate = Sample.Day.AddDays(-3) };

    [Theory]
    [InlineData("", ChangeFault.KeyMissing)]
    [InlineData(" ", ChangeFault.KeyMissing)]
    [InlineData("a\tb", ChangeFault.KeyMalformed)]
    public void Given_a_key_that_is_none_When_applied_Then_it_is_refused(string key, ChangeFault fault) =>
        Assert.Equal(new ChangeFinding(fault), Sample.Refuse(Sample.Resident, Sample.Event(ChangeReason.Death) with { Key = key }));

    [Fact]
    public void Given_keys_at_the_limit_When_applied_Then_the_longest_is_taken_and_one_more_character_or_half_a_one_is_refused()
    {
        ChangeEvent death = Sample.Event(ChangeReason.Death);

        Sample.Apply(Sample.Resident, death with { Key = new string('鍵', ChangeEvent.KeyLengthMax) });
        Assert.Equal(ChangeFault.KeyMalformed, Sample.Refuse(Sample.Resident, death with { Key = "half\ud842" }).Fault);
        Assert.Equal(ChangeFault.KeyTooLong, Sample.Refuse(Sample.Resident, death with { Key = new string('k', ChangeEvent.KeyLengthMax + 1) }).Fault);
    }

    [Theory]
    [InlineData("1800-01-01", ChangeFault.DateImpossible)]
    [InlineData("2200-01-01", ChangeFault.DateImpossible)]
    [InlineData("2025-04-03", ChangeFault.AfterProcessing)]
    [InlineData("1990-05-16", ChangeFault.BeforeBirth)]
    public void Given_a_day_that_cannot_be_When_applied_Then_it_is_refused(string day, ChangeFault fault) =>
        Assert.Equal(new ChangeFinding(fault), Sample.Refuse(Sample.Resident, Sample.Event(ChangeReason.Death) with { Date = DateOnly.Parse(day, null) }));

    [Fact]
    public void Given_an_evening_of_universal_time_When_the_day_of_processing_is_told_Then_it_is_the_next_one_in_japan()
    {
        ChangeEvent death = Sample.Event(ChangeReason.Death) with { Date = new DateOnly(2025, 4, 3) };

        Sample.Apply(Sample.Resident, death with { Processed = ProcessingTime.Of(new DateTimeOffset(2025, 4, 2, 15, 0, 0, TimeSpan.Zero)) });
        Assert.Equal(ChangeFault.AfterProcessing, Sample.Refuse(Sample.Resident, death with { Processed = ProcessingTime.Of(new DateTimeOffset(2025, 4, 2, 14, 59, 59, TimeSpan.Zero)) }).Fault);
    }

    [Theory]
    [InlineData("XXXX-XX-XX", true)]
    [InlineData("2025-04-XX", true)]
    [InlineData("2025-05-XX", false)]
    [InlineData("2026", false)]
    public void Given_a_date_of_birth_with_unknown_parts_When_an_event_may_be_before_it_Then_only_a_certain_contradiction_is_refused(string birth, bool accepted)
    {
        Assert.Equal(BirthDateFault.None, BirthDate.Parse(birth, out BirthDate date));
        ChangeFinding finding = Transition.Apply(Sample.Resident with { BirthDate = date }, Sample.Event(ChangeReason.Death), out _);

        Assert.Equal(accepted ? ChangeFault.None : ChangeFault.BeforeBirth, finding.Fault);
    }

    [Fact]
    public void Given_an_event_without_its_sender_reason_or_code_When_applied_Then_it_is_refused()
    {
        ChangeEvent death = Sample.Event(ChangeReason.Death);

        Assert.Equal(ChangeFault.SenderMalformed, Sample.Refuse(Sample.Resident, death with { Sender = default }).Fault);
        Assert.Equal(ChangeFault.UnknownReason, Sample.Refuse(Sample.Resident, death with { Reason = (ChangeReason)99 }).Fault);
        Assert.Equal(ChangeFault.CodeMissing, Sample.Refuse(Sample.Resident, death with { Code = null }).Fault);
    }

    [Fact]
    public void Given_nobody_with_the_code_When_anything_but_an_entry_is_applied_Then_the_resident_is_unknown() => Assert.All(
        ReasonRules.All.Where(rule => rule.Kind != ChangeKind.Entry),
        rule => Assert.Equal(new ChangeFinding(ChangeFault.UnknownResident), Sample.Refuse(null, Sample.Event(rule.Reason))));

    [Fact]
    public void Given_a_removed_resident_When_anything_but_an_entry_is_applied_Then_it_is_refused() => Assert.All(
        ReasonRules.All.Where(rule => rule.Kind != ChangeKind.Entry),
        rule => Assert.Equal(new ChangeFinding(ChangeFault.RemovedAlready), Sample.Refuse(Removed, Sample.Event(rule.Reason))));

    [Theory]
    [InlineData(ChangeReason.Birth, ResidentStatus.Current, ChangeFault.CodeInUse)]
    [InlineData(ChangeReason.Birth, ResidentStatus.Emigration, ChangeFault.CodeInUse)]
    [InlineData(ChangeReason.MoveInFromAbroad, ResidentStatus.Current, ChangeFault.CodeInUse)]
    [InlineData(ChangeReason.MoveInFromAbroad, ResidentStatus.Emigration, ChangeFault.None)]
    [InlineData(ChangeReason.MoveInFromAbroad, ResidentStatus.ExOfficio, ChangeFault.None)]
    [InlineData(ChangeReason.MoveInFromAbroad, ResidentStatus.Death, ChangeFault.RemovedAlready)]
    [InlineData(ChangeReason.Naturalisation, ResidentStatus.ExOfficio, ChangeFault.None)]
    [InlineData(ChangeReason.ResidenceGranted, ResidentStatus.Death, ChangeFault.RemovedAlready)]
    [InlineData(ChangeReason.EntryExOfficio, ResidentStatus.Death, ChangeFault.None)]
    [InlineData(ChangeReason.EntryExOfficio, ResidentStatus.Current, ChangeFault.CodeInUse)]
    public void Given_an_entry_with_a_code_that_is_known_When_applied_Then_only_who_left_may_come_back(ChangeReason reason, ResidentStatus status, ChangeFault fault)
    {
        ResidentImage before = Sample.Resident with { Status = status, StatusDate = status == ResidentStatus.Current ? null : Sample.Day };

        Assert.Equal(fault, Transition.Apply(before, Sample.Event(reason), out _).Fault);
    }

    [Fact]
    public void Given_an_entry_dated_before_the_removal_When_applied_Then_the_order_is_wrong() =>
        Assert.Equal(ChangeFault.WrongOrder, Sample.Refuse(Removed with { StatusDate = Sample.Day.AddDays(1) }, Sample.Event(ChangeReason.MoveInFromAbroad)).Fault);

    [Theory]
    [InlineData(ChangeReason.MoveWithin, RecordItems.Address)]
    [InlineData(ChangeReason.MoveBetween, RecordItems.Address)]
    [InlineData(ChangeReason.Marriage, RecordItems.FamilyName)]
    [InlineData(ChangeReason.AliasEntered, RecordItems.Alias)]
    [InlineData(ChangeReason.FormerSurnameEntered, RecordItems.FormerSurname)]
    public void Given_a_second_event_dated_before_the_first_When_applied_Then_the_order_is_wrong_and_the_item_named(ChangeReason reason, RecordItems item)
    {
        ResidentImage resident = Sample.Apply(Sample.Resident, Sample.Event(reason));
        ItemChanges items = reason switch
        {
            ChangeReason.Marriage => new() { FamilyName = "伊藤", FamilyKana = "イトウ" },
            ChangeReason.AliasEntered => new() { Alias = "伊藤" },
            ChangeReason.FormerSurnameEntered => new() { FormerSurname = "伊藤" },
            _ => new() { Address = "大阪府大阪市北区中之島一丁目3番20号", MunicipalityCode = "271276" },
        };

        Assert.Equal(new ChangeFinding(ChangeFault.WrongOrder, item), Sample.Refuse(resident, Sample.Event(reason, items) with { Date = Sample.Day.AddDays(-1) }));
    }

    [Fact]
    public void Given_events_of_different_items_When_they_arrive_late_Then_both_are_accepted()
    {
        ResidentImage moved = Sample.Apply(Sample.Resident, Sample.Event(ChangeReason.MoveWithin));

        Sample.Apply(moved, Sample.Event(ChangeReason.Marriage) with { Date = Sample.Day.AddDays(-20) });
        Sample.Apply(moved, Sample.Event(ChangeReason.Death) with { Date = Sample.Day.AddDays(-20) });
    }

    [Theory]
    [InlineData("伊藤", null, RecordItems.Alias)]
    [InlineData(null, "伊藤", RecordItems.FormerSurname)]
    public void Given_an_entry_again_dated_while_an_earlier_alias_or_former_surname_was_in_force_When_it_brings_another_Then_the_order_is_wrong(
        string? alias, string? surname, RecordItems item)
    {
        VersionImage[] ended =
        [
            new() { Kind = VersionKind.Alias, To = Sample.Day.AddDays(5), FamilyName = "田中" },
            new() { Kind = VersionKind.FormerSurname, To = Sample.Day.AddDays(5), FamilyName = "田中" },
        ];
        ChangeEvent back = Sample.Event(ChangeReason.MoveInFromAbroad, Sample.WholeRecord with { Alias = alias, FormerSurname = surname });

        Assert.Equal(new ChangeFinding(ChangeFault.WrongOrder, item), Sample.Refuse(Removed with { Versions = new(ended) }, back));
        Sample.Apply(Removed with { Versions = new(ended) }, back.After(days: 6));
    }

    [Fact]
    public void Given_a_second_code_change_dated_before_the_first_When_applied_Then_the_order_is_wrong()
    {
        ResidentImage once = Sample.Apply(Sample.Resident, Sample.Event(ChangeReason.CodeOnRequest));
        ChangeEvent again = Sample.Event(ChangeReason.CodeOnRequest) with { Code = Sample.OtherCode, NewCode = ResidentCode.FromBody(1), Date = Sample.Day.AddDays(-1) };

        Assert.Equal(ChangeFault.WrongOrder, Sample.Refuse(once, again).Fault);
    }

    [Theory]
    [InlineData(ChangeReason.MoveWithin)]
    [InlineData(ChangeReason.Marriage)]
    [InlineData(ChangeReason.Correction)]
    [InlineData(ChangeReason.FormerSurnameEntered)]
    [InlineData(ChangeReason.AliasEntered)]
    [InlineData(ChangeReason.SexCorrected)]
    [InlineData(ChangeReason.BirthDateCorrected)]
    public void Given_an_event_that_was_applied_When_another_says_the_same_Then_nothing_would_change(ChangeReason reason)
    {
        ResidentImage resident = Sample.Apply(Sample.Before(reason), Sample.Event(reason));

        Assert.Equal(new ChangeFinding(ChangeFault.NothingChanges), Sample.Refuse(resident, Sample.Event(reason)));
    }

    [Theory]
    [InlineData(ChangeReason.ProtectionSet, true, ChangeFault.ProtectedAlready, RecordItems.None)]
    [InlineData(ChangeReason.ProtectionLifted, false, ChangeFault.NotProtected, RecordItems.None)]
    [InlineData(ChangeReason.AliasRemoved, false, ChangeFault.NotEntered, RecordItems.Alias)]
    [InlineData(ChangeReason.FormerSurnameRemoved, false, ChangeFault.NotEntered, RecordItems.FormerSurname)]
    public void Given_what_is_set_or_gone_already_When_it_is_asked_for_again_Then_it_is_refused(ChangeReason reason, bool isProtected, ChangeFault fault, RecordItems item) =>
        Assert.Equal(new ChangeFinding(fault, item), Sample.Refuse(Sample.Resident with { Protected = isProtected }, Sample.Event(reason)));

    [Fact]
    public void Given_another_family_name_without_its_reading_When_the_old_one_has_a_reading_Then_that_is_missing()
    {
        ItemChanges items = new() { FamilyName = "佐藤" };

        Assert.Equal(new ChangeFinding(ChangeFault.ItemMissing, RecordItems.FamilyKana), Sample.Refuse(Sample.Resident, Sample.Event(ChangeReason.Marriage, items)));
        Assert.Empty(Sample.Apply(Sample.Resident, Sample.Event(ChangeReason.Marriage, items with { FamilyKana = "" })).FamilyKana);
        Sample.Apply(Sample.Resident with { FamilyKana = "" }, Sample.Event(ChangeReason.Marriage, items));
    }

    [Fact]
    public void Given_an_event_that_would_leave_no_name_at_all_When_applied_Then_a_name_is_missing()
    {
        ChangeEvent change = Sample.Event(ChangeReason.OtherNameChange, new() { FamilyName = "", GivenName = "", FamilyKana = "", GivenKana = "" });

        Assert.Equal(new ChangeFinding(ChangeFault.ItemMissing, RecordItems.FamilyName), Sample.Refuse(Sample.Resident, change));
    }

    [Fact]
    public void Given_items_that_no_register_holds_When_applied_Then_they_are_named()
    {
        Assert.Equal(new ChangeFinding(ChangeFault.ItemTooLong, RecordItems.Address), Refused(new() { Address = new string('x', TextLimits.RecordItemLengthMax + 1) }));
        Assert.Equal(new ChangeFinding(ChangeFault.ItemMalformed, RecordItems.Address), Refused(new() { Address = "\udfb7東京" }));
        Assert.Equal(new ChangeFinding(ChangeFault.ItemMalformed, RecordItems.Address), Refused(new() { Address = "東京\0" }));
        Assert.Equal(new ChangeFinding(ChangeFault.ItemMalformed, RecordItems.Sex), Sample.Refuse(Sample.Resident, Sample.Event(ChangeReason.SexCorrected, new() { Sex = (Sex)5 })));
        Sample.Apply(Sample.Resident, Sample.Event(ChangeReason.MoveWithin, new() { Address = "𠮷野町" + new string('x', TextLimits.RecordItemLengthMax - 4) }));

        static ChangeFinding Refused(ItemChanges items) => Sample.Refuse(Sample.Resident, Sample.Event(ChangeReason.MoveWithin, items));
    }
}
