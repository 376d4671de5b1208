using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Dates;

namespace Juki.Engine.Model.Tests.Changes;

public class ReasonRuleTests
{
    private const string Value = "あ";
    private const RecordItems None = RecordItems.None;
    private const RecordItems All = RecordItems.All;
    private const RecordItems Place = RecordItems.Place;
    private const RecordItems Household = RecordItems.Household;
    private const RecordItems WholeRecord = RecordItems.BirthDate | RecordItems.Sex | RecordItems.Place;
    private const RecordItems Called = RecordItems.Names;
    private const RecordItems Read = RecordItems.Readings;
    private const RecordItems NameAndReading = Called | Read;

    /// <summary>Reason, kind, items that must be set, items of which one must be mentioned, that may be set, that may be taken away.</summary>
    public static TheoryData<ChangeReason, ChangeKind, RecordItems, RecordItems, RecordItems, RecordItems> Table { get; } = new()
    {
        { ChangeReason.Birth, ChangeKind.Entry, WholeRecord, Called, All, None },
        { ChangeReason.MoveInFromAbroad, ChangeKind.Entry, WholeRecord, Called, All, None },
        { ChangeReason.Naturalisation, ChangeKind.Entry, WholeRecord, Called, All, None },
        { ChangeReason.ResidenceGranted, ChangeKind.Entry, WholeRecord, Called, All, None },
        { ChangeReason.EntryExOfficio, ChangeKind.Entry, WholeRecord, Called, All, None },
        { ChangeReason.Death, ChangeKind.Removal, None, None, None, None },
        { ChangeReason.DeclaredDead, ChangeKind.Removal, None, None, None, None },
        { ChangeReason.Emigration, ChangeKind.Removal, None, None, None, None },
        { ChangeReason.ChangeOfNationality, ChangeKind.Removal, None, None, None, None },
        { ChangeReason.RemovalExOfficio, ChangeKind.Removal, None, None, None, None },
        { ChangeReason.MoveBetween, ChangeKind.Amendment, Place, None, Place | Household, Household },
        { ChangeReason.MoveWithin, ChangeKind.Amendment, RecordItems.Address, None, Place | Household, Household },
        { ChangeReason.Marriage, ChangeKind.Amendment, None, Called, NameAndReading, NameAndReading },
        { ChangeReason.Divorce, ChangeKind.Amendment, None, Called, NameAndReading, NameAndReading },
        { ChangeReason.Adoption, ChangeKind.Amendment, None, Called, NameAndReading, NameAndReading },
        { ChangeReason.OtherNameChange, ChangeKind.Amendment, None, Called, NameAndReading, NameAndReading },
        { ChangeReason.Correction, ChangeKind.Amendment, None, All, All, All & ~(RecordItems.BirthDate | RecordItems.Sex | RecordItems.Address) },
        { ChangeReason.Reading, ChangeKind.Amendment, None, Read, Read, Read },
        { ChangeReason.FormerSurnameEntered, ChangeKind.Amendment, RecordItems.FormerSurname, None, RecordItems.FormerSurname, None },
        { ChangeReason.FormerSurnameRemoved, ChangeKind.Amendment, None, None, None, RecordItems.FormerSurname },
        { ChangeReason.AliasEntered, ChangeKind.Amendment, RecordItems.Alias, None, RecordItems.Alias, None },
        { ChangeReason.AliasRemoved, ChangeKind.Amendment, None, None, None, RecordItems.Alias },
        { ChangeReason.SexCorrected, ChangeKind.Amendment, RecordItems.Sex, None, RecordItems.Sex, None },
        { ChangeReason.BirthDateCorrected, ChangeKind.Amendment, RecordItems.BirthDate, None, RecordItems.BirthDate, None },
        { ChangeReason.ProtectionSet, ChangeKind.Amendment, None, None, None, None },
        { ChangeReason.ProtectionLifted, ChangeKind.Amendment, None, None, None, None },
        { ChangeReason.CodeOnRequest, ChangeKind.CodeChange, None, None, None, None },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Given_a_reason_When_events_with_each_item_set_missing_or_cleared_are_checked_Then_it_needs_and_forbids_what_the_table_says(
        ChangeReason reason, ChangeKind kind, RecordItems needs, RecordItems needsOneOf, RecordItems maySet, RecordItems mayClear)
    {
        Assert.Equal(kind, ReasonRules.Of(reason).Kind);
        ItemChanges least = With(ItemChanges.None, needs | RecordItemText.First(needsOneOf), Value);
        Assert.Equal(ChangeFinding.Fine, Check(reason, least));
        foreach (RecordItems item in RecordItemText.Each)
        {
            ChangeFinding forbidden = new(ChangeFault.ItemNotAllowed, item);
            Assert.Equal(maySet.HasFlag(item) ? ChangeFinding.Fine : forbidden, Check(reason, With(least, item, Value)));
            if (RecordItemText.Texts.HasFlag(item) && !needs.HasFlag(item) && item != RecordItemText.First(needsOneOf))
            {
                Assert.Equal(mayClear.HasFlag(item) ? ChangeFinding.Fine : forbidden, Check(reason, With(least, item, "")));
            }

            if (needs.HasFlag(item))
            {
                Assert.Equal(new ChangeFinding(ChangeFault.ItemMissing, item), Check(reason, With(ItemChanges.None, (needs | RecordItemText.First(needsOneOf)) & ~item, Value)));
            }
        }

        if (needsOneOf != None)
        {
            Assert.Equal(new ChangeFinding(ChangeFault.ItemMissing, RecordItemText.First(needsOneOf)), Check(reason, With(ItemChanges.None, needs, Value)));
        }
    }

    [Fact]
    public void Given_all_reasons_When_their_rules_are_sought_Then_each_has_one_and_the_table_of_this_test_knows_it()
    {
        ChangeReason[] reasons = Enum.GetValues<ChangeReason>();

        Assert.Equal(reasons, ReasonRules.All.Select(rule => rule.Reason));
        Assert.Equal(reasons, Table.Select(row => (ChangeReason)row[0]));
        Assert.Null(ReasonRules.Find(default));
    }

    [Fact]
    public void Given_the_words_of_all_reasons_When_read_Then_each_is_that_of_its_reason_in_both_languages()
    {
        foreach (ReasonRule rule in ReasonRules.All)
        {
            Assert.Same(rule, ReasonRules.Parse(rule.Word));
            Assert.Same(rule, ReasonRules.Parse($" {rule.JapaneseWord} "));
        }

        Assert.Null(ReasonRules.Parse("abduction"));
    }

    [Fact]
    public void Given_stored_numbers_When_compared_with_those_ever_written_Then_none_has_changed()
    {
        Assert.Equal([11, 12, 13, 14, 15, 21, 22, 23, 24, 25, 31, 32, 33, 34, 35, 36, 37, 38, 41, 42, 43, 44, 45, 46, 51, 52, 61], Enum.GetValues<ChangeReason>().Select(reason => (int)reason));
        Assert.Equal([1, 2, 3, 4], Enum.GetValues<ChangeKind>().Select(kind => (int)kind));
        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048], RecordItemText.Each.Select(item => (int)item));
        Assert.Equal(
            [0, 1, 2, 3, 11, 12, 13, 14, 21, 22, 23, 24, 25, 26, 31, 32, 33, 34, 35, 41, 42, 43, 44, 45, 51, 52, 53, 54, 61],
            Enum.GetValues<ChangeFault>().Select(fault => (int)fault));
    }

    [Fact]
    public void Given_all_faults_When_put_into_words_Then_each_has_words_of_its_own_in_lower_case()
    {
        string[] words = [.. Enum.GetValues<ChangeFault>().Select(ChangeFaultText.Words)];

        Assert.Equal(words.Length, words.Distinct().Count());
        Assert.All(words, word => Assert.Equal(word.ToLowerInvariant(), word));
    }

    [Fact]
    public void Given_all_items_and_kinds_When_named_and_read_Then_they_come_back()
    {
        Assert.All(RecordItemText.Each, item => Assert.True(RecordItemText.TryParse(RecordItemText.NameOf(item), out RecordItems read) && read == item));
        Assert.All(Enum.GetValues<ChangeKind>(), kind => Assert.Equal(kind, ChangeKindText.Parse(ChangeKindText.Format(kind))));
        Assert.False(RecordItemText.TryParse("", out _));
        Assert.Null(ChangeKindText.Parse("whim"));
    }

    private static ChangeFinding Check(ChangeReason reason, ItemChanges items) => EventCheck.Check(Sample.Event(reason, items));

    /// <summary>The items with some more of them set to a text, the date of birth and the sex to a value.</summary>
    private static ItemChanges With(ItemChanges items, RecordItems more, string text) => items with
    {
        FamilyName = more.HasFlag(RecordItems.FamilyName) ? text : items.FamilyName,
        GivenName = more.HasFlag(RecordItems.GivenName) ? text : items.GivenName,
        FamilyKana = more.HasFlag(RecordItems.FamilyKana) ? text : items.FamilyKana,
        GivenKana = more.HasFlag(RecordItems.GivenKana) ? text : items.GivenKana,
        LatinName = more.HasFlag(RecordItems.LatinName) ? text : items.LatinName,
        Alias = more.HasFlag(RecordItems.Alias) ? text : items.Alias,
        FormerSurname = more.HasFlag(RecordItems.FormerSurname) ? text : items.FormerSurname,
        BirthDate = more.HasFlag(RecordItems.BirthDate) ? BirthDate.Of(1990, 5, 17) : items.BirthDate,
        Sex = more.HasFlag(RecordItems.Sex) ? Sex.Female : items.Sex,
        MunicipalityCode = more.HasFlag(RecordItems.MunicipalityCode) ? text : items.MunicipalityCode,
        Address = more.HasFlag(RecordItems.Address) ? text : items.Address,
        Household = more.HasFlag(RecordItems.Household) ? text : items.Household,
    };
}
