using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;

namespace Juki.Engine.Model.Tests.Changes;

/// <summary>Events and images of any content that a journal or a history may hold.</summary>
internal static class AnyChange
{
    private static readonly Gen<string> Text = Gen.Elements("", "髙橋", "𠮷田", "タカハシ", "SMITH, \"ANN\"", "葛\U000E0100城", "é", "a", "　").ListOf().Select(parts => string.Concat(parts.Take(4)));

    private static readonly Gen<ResidentCode> Code = Gen.Choose(0, int.MaxValue).Select(number => ResidentCode.FromBody((ulong)number * 4));

    private static readonly Gen<DateOnly?> Day = Gen.Choose(-1, 500_000).Select(number => number < 0 ? (DateOnly?)null : DateOnly.FromDayNumber(number));

    private static readonly Gen<BirthDate> Birth =
        from year in Gen.Choose(1850, 2030)
        from month in Gen.Choose(0, 12)
        from day in Gen.Choose(0, 28)
        from qualifier in Gen.Choose(0, 5)
        let date = BirthDate.Of(year, month, day)
        select date.TryQualify((DateQualifier)qualifier, out BirthDate qualified) ? qualified : date.TryExtendTo(BirthDate.Of(2031, 1, 0), out BirthDate period) ? period : date;

    private static readonly Gen<Sex> Sex = Gen.Elements(Enum.GetValues<Sex>());

    /// <summary>Resolved events; their items need not suit their reasons.</summary>
    public static Gen<ChangeEvent> Event { get; } =
        from reason in Gen.Elements(Enum.GetValues<ChangeReason>())
        from texts in Gen.OneOf(Text.Select(text => (string?)text), Gen.Constant<string?>(null)).ArrayOf(10)
        from key in Text
        from day in Gen.Choose(600_000, 800_000)
        from seconds in Gen.Choose(int.MinValue, int.MaxValue)
        from code in Code
        from birth in Gen.OneOf(Birth.Select(date => (BirthDate?)date), Gen.Constant<BirthDate?>(null))
        from sex in Gen.OneOf(Sex.Select(one => (Sex?)one), Gen.Constant<Sex?>(null))
        select new ChangeEvent
        {
            Key = $"k{key}",
            Reason = reason,
            Date = DateOnly.FromDayNumber(day),
            Processed = new ProcessingTime(seconds * 3L),
            Sender = Sample.Sender,
            Code = code,
            NewCode = reason == ChangeReason.CodeOnRequest ? Sample.OtherCode : null,
            Items = new ItemChanges
            {
                FamilyName = texts[0],
                GivenName = texts[1],
                FamilyKana = texts[2],
                GivenKana = texts[3],
                LatinName = texts[4],
                Alias = texts[5],
                FormerSurname = texts[6],
                BirthDate = birth,
                Sex = sex,
                MunicipalityCode = texts[7],
                Address = texts[8],
                Household = texts[9],
            },
        };

    private static readonly Gen<VersionImage> Version =
        from kind in Gen.Elements(VersionKind.FormerAddress, VersionKind.FormerName, VersionKind.FormerSurname, VersionKind.Alias, VersionKind.FormerCode)
        from texts in Text.ArrayOf(7)
        from day in Day
        from last in Day
        from code in Code
        from birth in Birth
        from sex in Sex
        select kind == VersionKind.FormerCode
            ? new VersionImage { Kind = kind, From = day, To = last, FormerCode = code }
            : new VersionImage
            {
                Kind = kind,
                From = day,
                To = last,
                FamilyName = texts[0],
                GivenName = texts[1],
                FamilyKana = texts[2],
                GivenKana = texts[3],
                LatinName = texts[4],
                BirthDate = birth,
                Sex = sex,
                MunicipalityCode = texts[5],
                Address = texts[6],
            };

    /// <summary>Images with up to three versions.</summary>
    public static Gen<ResidentImage> Image { get; } =
        from texts in Text.ArrayOf(10)
        from code in Code
        from birth in Birth
        from sex in Sex
        from status in Gen.Elements(Enum.GetValues<ResidentStatus>())
        from day in Day
        from isProtected in Gen.Elements(true, false)
        from count in Gen.Choose(0, 3)
        from versions in Version.ArrayOf(count)
        select new ResidentImage
        {
            Code = code,
            FamilyName = texts[0],
            GivenName = texts[1],
            FamilyKana = texts[2],
            GivenKana = texts[3],
            LatinName = texts[4],
            Alias = texts[5],
            FormerSurname = texts[6],
            BirthDate = birth,
            Sex = sex,
            MunicipalityCode = texts[7],
            Address = texts[8],
            Household = texts[9],
            Status = status,
            StatusDate = day,
            Protected = isProtected,
            Versions = new VersionList(versions),
        };
}
