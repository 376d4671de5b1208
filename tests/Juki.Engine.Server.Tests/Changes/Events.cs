using System.Globalization;
using Juki.Engine.Model;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;

namespace Juki.Engine.Server.Tests.Changes;

/// <summary>Changes that an office may send.</summary>
internal static class Events
{
    public static ChangeEvent Birth(string key) => Of(ChangeReason.Birth, null, key, new ItemChanges
    {
        FamilyName = "新井",
        GivenName = "葵",
        FamilyKana = "アライ",
        GivenKana = "アオイ",
        BirthDate = BirthDate.Of(2026, 3, 30),
        Sex = Sex.Female,
        MunicipalityCode = "131016",
        Address = "東京都千代田区霞が関一丁目2番3号",
    });

    public static ChangeEvent Move(ResidentCode code, int house, string? key = null) => Of(
        ChangeReason.MoveWithin, code, key ?? string.Create(CultureInfo.InvariantCulture, $"move to {house}"), new ItemChanges { Address = string.Create(CultureInfo.InvariantCulture, $"東京都千代田区霞が関二丁目{house}番1号") });

    public static ChangeEvent Recode(ResidentCode code, string key = "recode") => Of(ChangeReason.CodeOnRequest, code, key);

    public static ChangeEvent Protect(ResidentCode code, string key = "protect") => Of(ChangeReason.ProtectionSet, code, key);

    private static ChangeEvent Of(ChangeReason reason, ResidentCode? code, string key, ItemChanges? items = null) => new()
    {
        Key = key,
        Reason = reason,
        Date = new DateOnly(2026, 4, 1),
        Processed = ProcessingTime.Of(new DateTimeOffset(2026, 4, 2, 9, 0, 0, TimeSpan.FromHours(9))),
        Sender = MunicipalityNumber.TryOf(13101, out MunicipalityNumber sender) ? sender : throw new InvalidOperationException(),
        Code = code,
        Items = items ?? ItemChanges.None,
    };
}
