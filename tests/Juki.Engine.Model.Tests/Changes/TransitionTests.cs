using System.Globalization;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;

namespace Juki.Engine.Model.Tests.Changes;

/// <summary>What each reason makes of a resident, and which versions it leaves behind.</summary>
public class TransitionTests
{
    /// <summary>The versions that the usual event of each reason leaves: kind, period and name or place.</summary>
    public static TheoryData<ChangeReason, string> Left { get; } = new()
    {
        { ChangeReason.Birth, "" },
        { ChangeReason.MoveInFromAbroad, "" },
        { ChangeReason.Naturalisation, "" },
        { ChangeReason.ResidenceGranted, "" },
        { ChangeReason.EntryExOfficio, "" },
        { ChangeReason.Death, "" },
        { ChangeReason.DeclaredDead, "" },
        { ChangeReason.Emigration, "" },
        { ChangeReason.ChangeOfNationality, "" },
        { ChangeReason.RemovalExOfficio, "" },
        { ChangeReason.MoveBetween, "FormerAddress …2025-03-31 髙橋花子 131016" },
        { ChangeReason.MoveWithin, "FormerAddress …2025-03-31 髙橋花子 131016" },
        { ChangeReason.Marriage, "FormerName …2025-03-31 髙橋花子 131016" },
        { ChangeReason.Divorce, "FormerName …2025-03-31 髙橋花子 131016" },
        { ChangeReason.Adoption, "FormerName …2025-03-31 髙橋花子 131016" },
        { ChangeReason.OtherNameChange, "FormerName …2025-03-31 髙橋花子 131016" },
        { ChangeReason.Correction, "" },
        { ChangeReason.Reading, "" },
        { ChangeReason.FormerSurnameEntered, "FormerSurname 2025-04-01… 鈴木花子 131016" },
        { ChangeReason.FormerSurnameRemoved, "FormerSurname …2025-03-31 鈴木花子 131016" },
        { ChangeReason.AliasEntered, "Alias 2025-04-01… 田中　花 131016" },
        { ChangeReason.AliasRemoved, "Alias …2025-03-31 田中　杏 131016" },
        { ChangeReason.SexCorrected, "" },
        { ChangeReason.BirthDateCorrected, "" },
        { ChangeReason.ProtectionSet, "" },
        { ChangeReason.ProtectionLifted, "" },
        { ChangeReason.CodeOnRequest, "FormerCode …2025-03-31 24727059608" },
    };

    [Theory]
    [MemberData(nameof(Left))]
    public void Given_the_usual_event_of_a_reason_When_applied_Then_its_items_are_present_and_it_leaves_the_versions_of_the_table(ChangeReason reason, string versions)
    {
        ChangeEvent change = Sample.Event(reason);
        ResidentImage after = Sample.Apply(Sample.Before(reason), change);

        Assert.Equal(versions, Describe(after));
        Assert.Equal(after, after.With(change.Items));
        Assert.Equal(ReasonRules.Of(reason).RemovedAs, after.Status);
        Assert.Equal(after.Status == ResidentStatus.Current ? null : change.Date, after.StatusDate);
    }

    [Fact]
    public void Given_all_reasons_When_the_table_of_this_test_is_read_Then_it_knows_each() =>
        Assert.Equal(Enum.GetValues<ChangeReason>(), Left.Select(row => (ChangeReason)row[0]));

    [Fact]
    public void Given_three_moves_When_applied_Then_the_periods_of_the_addresses_join()
    {
        ResidentImage resident = Sample.Apply(Sample.Resident, Sample.Event(ChangeReason.MoveWithin));
        resident = Sample.Apply(resident, Sample.Event(ChangeReason.MoveBetween).After(days: 30));
        resident = Sample.Apply(resident, Sample.Event(ChangeReason.MoveWithin, new() { Address = "京都府京都市中京区河原町通二条下る一之船入町384" }).After(days: 40));

        Assert.Equal(
            "FormerAddress …2025-03-31 髙橋花子 131016; FormerAddress 2025-04-01…2025-04-30 髙橋花子 131016; FormerAddress 2025-05-01…2025-05-10 髙橋花子 261041",
            Describe(resident));
    }

    [Fact]
    public void Given_two_moves_on_one_day_When_applied_Then_the_address_of_less_than_a_day_leaves_no_version()
    {
        ResidentImage resident = Sample.Apply(Sample.Resident, Sample.Event(ChangeReason.MoveWithin));
        resident = Sample.Apply(resident, Sample.Event(ChangeReason.MoveBetween));

        Assert.Equal("FormerAddress …2025-03-31 髙橋花子 131016", Describe(resident));
    }

    [Fact]
    public void Given_an_imported_former_address_When_the_resident_moves_again_Then_the_new_version_begins_the_day_after()
    {
        VersionImage imported = new() { Kind = VersionKind.FormerAddress, From = new DateOnly(2012, 1, 1), To = new DateOnly(2019, 3, 31), FamilyName = "髙橋", GivenName = "花子" };
        ResidentImage resident = Sample.Apply(Sample.Resident with { Versions = new([imported]) }, Sample.Event(ChangeReason.MoveWithin));

        Assert.Contains("FormerAddress 2019-04-01…2025-03-31", Describe(resident), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_an_alias_entered_replaced_and_removed_When_applied_Then_each_leaves_its_exact_period()
    {
        ResidentImage resident = Sample.Apply(Sample.Resident, Sample.Event(ChangeReason.AliasEntered));
        resident = Sample.Apply(resident, Sample.Event(ChangeReason.AliasEntered, new() { Alias = "佐藤　花" }).After(days: 10));
        Assert.Equal("Alias 2025-04-01…2025-04-10 田中　花 131016; Alias 2025-04-11… 佐藤　花 131016", Describe(resident));

        resident = Sample.Apply(resident, Sample.Event(ChangeReason.AliasRemoved, new() { Alias = "" }).After(days: 20));
        Assert.Equal("Alias 2025-04-01…2025-04-10 田中　花 131016; Alias 2025-04-11…2025-04-20 佐藤　花 131016", Describe(resident));
        Assert.Empty(resident.Alias);
    }

    [Fact]
    public void Given_an_alias_that_was_written_wrongly_When_corrected_Then_its_open_version_is_the_right_one_from_its_first_day_on()
    {
        ResidentImage resident = Sample.Apply(Sample.Resident, Sample.Event(ChangeReason.AliasEntered));
        resident = Sample.Apply(resident, Sample.Event(ChangeReason.Correction, new() { Alias = "田仲　花" }).After(days: 3));

        Assert.Equal("Alias 2025-04-01… 田仲　花 131016", Describe(resident));
    }

    [Fact]
    public void Given_a_name_in_kanji_and_in_latin_letters_When_both_change_Then_each_leaves_a_version_of_its_own()
    {
        ResidentImage before = Sample.Resident with { LatinName = "TAKAHASHI HANAKO" };
        ResidentImage after = Sample.Apply(before, Sample.Event(ChangeReason.Marriage, new() { FamilyName = "佐藤", FamilyKana = "サトウ", LatinName = "SATO HANAKO" }));

        Assert.Equal("FormerName …2025-03-31 TAKAHASHI HANAKO 131016; FormerName …2025-03-31 髙橋花子 131016", Describe(after));
    }

    [Theory]
    [InlineData(ChangeReason.AliasEntered, "Alias")]
    [InlineData(ChangeReason.FormerSurnameEntered, "FormerSurname")]
    public void Given_an_item_in_force_and_a_removal_whose_day_is_not_known_When_the_resident_comes_back_Then_its_version_is_not_open(ChangeReason reason, string kind)
    {
        ResidentImage gone = Sample.Apply(Sample.Resident, Sample.Event(reason)) with { Status = ResidentStatus.Emigration, StatusDate = null };
        ItemChanges items = Sample.WholeRecord with { FamilyName = gone.FamilyName, GivenName = gone.GivenName, BirthDate = gone.BirthDate, Sex = gone.Sex };
        ResidentImage back = Sample.Apply(gone, Sample.Event(ChangeReason.MoveInFromAbroad, items).After(days: 200));
        Assert.StartsWith($"{kind} … ", Describe(back), StringComparison.Ordinal);

        back = Sample.Apply(back, Sample.Event(reason).After(days: 300));
        back = Sample.Apply(back, Sample.Event(ReasonRules.All.Single(rule => rule.Removes == ReasonRules.Of(reason).Needs).Reason).After(days: 400));
        Assert.StartsWith($"{kind} … ", Describe(back), StringComparison.Ordinal);
        Assert.Contains($"{kind} 2026-01-26…2026-05-05", Describe(back), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_somebody_who_comes_back_from_abroad_When_entered_Then_code_and_past_go_on_and_the_old_address_ends_with_the_removal()
    {
        ResidentImage gone = Sample.Apply(Sample.Resident with { Protected = true }, Sample.Event(ChangeReason.Emigration));
        ItemChanges items = new()
        {
            FamilyName = "髙橋",
            GivenName = "花子",
            BirthDate = gone.BirthDate,
            Sex = gone.Sex,
            MunicipalityCode = Sample.Kyoto,
            Address = "京都府京都市中京区上本能寺前町488",
        };
        ResidentImage back = Sample.Apply(gone, Sample.Event(ChangeReason.MoveInFromAbroad, items).After(days: 200));

        Assert.Equal("FormerAddress …2025-03-31 髙橋花子 131016", Describe(back));
        Assert.Equal((Sample.Code, ResidentStatus.Current, null, true, ""), (back.Code, back.Status, back.StatusDate, back.Protected, back.FamilyKana));
    }

    [Fact]
    public void Given_a_foreigner_who_becomes_japanese_When_removed_and_entered_Then_name_and_alias_of_before_can_still_be_searched()
    {
        ResidentImage gone = Sample.Apply(Sample.Foreigner, Sample.Event(ChangeReason.ChangeOfNationality));
        ResidentImage back = Sample.Apply(gone, Sample.Event(ChangeReason.Naturalisation));

        Assert.Equal("FormerName …2025-03-31 SMITH ANN 131016; Alias …2025-03-31 田中　杏 131016", Describe(back));
        Assert.Equal(("髙橋", "", ""), (back.FamilyName, back.LatinName, back.Alias));
    }

    [Fact]
    public void Given_two_code_changes_on_one_day_When_applied_Then_both_old_codes_stay_burnt()
    {
        ResidentImage once = Sample.Apply(Sample.Resident, Sample.Event(ChangeReason.CodeOnRequest));
        ResidentImage twice = Sample.Apply(once, Sample.Event(ChangeReason.CodeOnRequest) with { Code = Sample.OtherCode, NewCode = ResidentCode.FromBody(1) });

        Assert.Equal("FormerCode …2025-03-31 24727059608; FormerCode …2025-03-31 24846016224", Describe(twice));
        Assert.Equal(1UL, twice.Code.Body);
    }

    [Fact]
    public void Given_a_reading_that_stands_already_When_confirmed_Then_the_event_is_accepted_and_nothing_differs() =>
        Assert.Equal(Sample.Resident, Sample.Apply(Sample.Resident, Sample.Event(ChangeReason.Reading, new() { GivenKana = "ハナコ" })));

    [Fact]
    public void Given_a_date_of_birth_with_unknown_parts_When_corrected_Then_it_stays_as_it_is_said() =>
        Assert.Equal(BirthDate.Unknown, Sample.Apply(Sample.Resident, Sample.Event(ChangeReason.BirthDateCorrected, new() { BirthDate = BirthDate.Unknown })).BirthDate);

    [Fact]
    public void Given_an_event_whose_code_was_not_drawn_When_applied_Then_that_is_a_fault_of_the_program()
    {
        Assert.Throws<ArgumentException>(() => Transition.Apply(null, Sample.Event(ChangeReason.Birth) with { Code = null }, out _));
        Assert.Throws<ArgumentException>(() => Transition.Apply(Sample.Resident, Sample.Event(ChangeReason.CodeOnRequest) with { NewCode = null }, out _));
        Assert.Throws<ArgumentException>(() => Transition.Apply(Sample.Resident, Sample.Event(ChangeReason.Death) with { Code = Sample.OtherCode }, out _));
    }

    [Fact]
    public void Given_an_event_that_takes_a_code_When_one_is_drawn_Then_it_is_resolved_whatever_the_sender_had_put_there()
    {
        ChangeEvent birth = Sample.Event(ChangeReason.Birth) with { Code = null };
        ChangeEvent change = Sample.Event(ChangeReason.CodeOnRequest) with { NewCode = Sample.Code };

        Assert.Equal((true, false), (birth.TakesDrawnCode, birth.IsResolved));
        Assert.Equal((Sample.OtherCode, true), (birth.Resolve(Sample.OtherCode).Code!.Value, birth.Resolve(Sample.OtherCode).IsResolved));
        Assert.Equal((true, Sample.OtherCode), (change.TakesDrawnCode, change.Resolve(Sample.OtherCode).NewCode!.Value));
        Assert.False(Sample.Event(ChangeReason.Death).TakesDrawnCode);
        Assert.Equal(Sample.Event(ChangeReason.Birth), Sample.Event(ChangeReason.Birth).Resolve(Sample.OtherCode));
        Assert.Throws<ArgumentException>(() => (Sample.Event(ChangeReason.Death) with { Code = null }).Resolve(Sample.OtherCode));
    }

    [Fact]
    public void Given_images_events_and_items_When_written_out_for_people_Then_nothing_personal_shows()
    {
        ResidentImage resident = Sample.Apply(Sample.Resident, Sample.Event(ChangeReason.Marriage));
        string shown = $"{resident} {resident.Versions[0]} {Sample.WholeRecord} {Sample.Event(ChangeReason.Marriage)}";

        Assert.All(["髙橋", "佐藤", "千代田", "1990", "24727059608"], personal => Assert.DoesNotContain(personal, shown, StringComparison.Ordinal));
    }

    private static string Describe(ResidentImage resident) => string.Join("; ", resident.Versions.Select(Describe));

    private static string Describe(VersionImage version)
    {
        string period = string.Create(CultureInfo.InvariantCulture, $"{version.From:yyyy-MM-dd}…{version.To:yyyy-MM-dd}");
        string what = version.Kind == VersionKind.FormerCode
            ? version.FormerCode.Reveal()
            : $"{version.FamilyName}{version.GivenName}{version.LatinName} {version.MunicipalityCode}";
        return $"{version.Kind} {period} {what}";
    }
}
