using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;

namespace Juki.Engine.Model.Tests.Changes;

/// <summary>A resident, and events that are sound for that resident unless a test makes them otherwise.</summary>
internal static class Sample
{
    public const string Kyoto = "261041";

    public static readonly ResidentCode Code = ResidentCode.FromBody(2472705960);

    public static readonly ResidentCode OtherCode = ResidentCode.FromBody(2484601622);

    public static readonly DateOnly Day = new(2025, 4, 1);

    public static ResidentImage Resident { get; } = new()
    {
        Code = Code,
        FamilyName = "髙橋",
        GivenName = "花子",
        FamilyKana = "タカハシ",
        GivenKana = "ハナコ",
        BirthDate = BirthDate.Of(1990, 5, 17),
        Sex = Sex.Female,
        MunicipalityCode = "131016",
        Address = "東京都千代田区霞が関一丁目2番3号",
        Household = "17",
    };

    /// <summary>Has a Latin name and an alias.</summary>
    public static ResidentImage Foreigner { get; } = Resident with { FamilyName = "", GivenName = "", LatinName = "SMITH ANN", Alias = "田中　杏" };

    /// <summary>What an entry needs.</summary>
    public static ItemChanges WholeRecord { get; } = new()
    {
        FamilyName = "髙橋",
        GivenName = "一郎",
        FamilyKana = "タカハシ",
        GivenKana = "イチロウ",
        BirthDate = BirthDate.Of(2025, 3, 30),
        Sex = Sex.Male,
        MunicipalityCode = "131016",
        Address = "東京都千代田区霞が関一丁目2番3号",
        Household = "17",
    };

    public static MunicipalityNumber Sender { get; } = MunicipalityNumber.TryParse("131016", out MunicipalityNumber sender) ? sender : default;

    public static ChangeEvent Event(ChangeReason reason, ItemChanges? items = null) => new()
    {
        Key = "13101-2025-000017",
        Reason = reason,
        Date = Day,
        Processed = ProcessingTime.Of(new DateTimeOffset(2025, 4, 2, 1, 30, 0, TimeSpan.Zero)),
        Sender = Sender,
        Code = Code,
        NewCode = reason == ChangeReason.CodeOnRequest ? OtherCode : null,
        Items = items ?? SoundItems(reason),
    };

    /// <summary>Items with which the reason is sound for <see cref="Before"/>.</summary>
    public static ItemChanges SoundItems(ChangeReason reason) => reason switch
    {
        _ when ReasonRules.Of(reason).Kind == ChangeKind.Entry => WholeRecord,
        ChangeReason.MoveBetween => new() { MunicipalityCode = Kyoto, Address = "京都府京都市中京区寺町通御池上る上本能寺前町488" },
        ChangeReason.MoveWithin => new() { Address = "東京都千代田区永田町二丁目3番1号" },
        ChangeReason.Marriage or ChangeReason.Divorce or ChangeReason.Adoption or ChangeReason.OtherNameChange => new() { FamilyName = "佐藤", FamilyKana = "サトウ" },
        ChangeReason.Correction => new() { GivenName = "華子" },
        ChangeReason.Reading => new() { GivenKana = "ハナゴ" },
        ChangeReason.FormerSurnameEntered => new() { FormerSurname = "鈴木" },
        ChangeReason.AliasEntered => new() { Alias = "田中　花" },
        ChangeReason.SexCorrected => new() { Sex = Sex.Male },
        ChangeReason.BirthDateCorrected => new() { BirthDate = BirthDate.Of(1990, 5, 18) },
        _ => ItemChanges.None,
    };

    /// <summary>The resident to whom the reason can happen; null for an entry.</summary>
    public static ResidentImage? Before(ChangeReason reason) => reason switch
    {
        _ when ReasonRules.Of(reason).Kind == ChangeKind.Entry => null,
        ChangeReason.FormerSurnameRemoved => Resident with { FormerSurname = "鈴木" },
        ChangeReason.AliasRemoved => Foreigner,
        ChangeReason.ProtectionLifted => Resident with { Protected = true },
        _ => Resident,
    };

    /// <summary>Applies an event that must be accepted.</summary>
    public static ResidentImage Apply(ResidentImage? before, ChangeEvent change)
    {
        Assert.Equal(ChangeFinding.Fine, Transition.Apply(before, change, out ResidentImage? after));
        return after!;
    }

    /// <summary>Applies an event that must be refused.</summary>
    public static ChangeFinding Refuse(ResidentImage? before, ChangeEvent change)
    {
        ChangeFinding finding = Transition.Apply(before, change, out ResidentImage? after);
        Assert.Null(after);
        return finding;
    }

    /// <summary>An event some days after the usual one.</summary>
    public static ChangeEvent After(this ChangeEvent change, int days) => change with
    {
        Date = change.Date.AddDays(days),
        Processed = new ProcessingTime(change.Processed.UnixSeconds + (days * 86_400L)),
    };
}
