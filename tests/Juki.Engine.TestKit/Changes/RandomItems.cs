using System.Globalization;
using Juki.Engine.Model;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;

namespace Juki.Engine.TestKit.Changes;

/// <summary>Makes up residents and what happens to them.</summary>
internal sealed class RandomItems(Random random)
{
    private static readonly (string Text, string Kana)[] Families =
        [("髙橋", "タカハシ"), ("高橋", "タカハシ"), ("𠮷田", "ヨシダ"), ("田中", "タナカ"), ("田仲", "タナカ"), ("佐々木", "ササキ"), ("小山田", "オヤマダ"), ("林", "ハヤシ")];

    private static readonly (string Text, string Kana)[] Givens =
        [("太郎", "タロウ"), ("花子", "ハナコ"), ("実", "ミノル"), ("次郎", "ジロウ"), ("京子", "キョウコ"), ("一", "ハジメ"), ("翔", "ショウ"), ("", "")];

    private static readonly (string Code, string Town)[] Towns =
    [
        ("131016", "東京都千代田区霞が関一丁目"), ("131016", "東京都千代田区丸の内二丁目"), ("271276", "大阪府大阪市北区梅田三丁目"),
        ("011011", "北海道札幌市中央区北一条西十丁目"), ("172014", "石川県金沢市鞍月四丁目"), ("", "どこかよくわからない所　その先"),
    ];

    private int _made;

    public int Below(int bound) => random.Next(bound);

    public ulong Body() => (ulong)random.NextInt64((long)ResidentCode.BodyCount);

    public ResidentImage Resident(ulong body)
    {
        ((string family, string familyKana), (string given, string givenKana)) = (Family(), Given());
        (string code, string address) = Address();
        return new ResidentImage
        {
            Code = ResidentCode.FromBody(body),
            FamilyName = family,
            FamilyKana = familyKana,
            GivenName = given,
            GivenKana = givenKana,
            BirthDate = Birth(),
            Sex = (Sex)(1 + Below(2)),
            MunicipalityCode = code,
            Address = address,
            Household = Below(4) == 0 ? "世帯" + (char)('甲' + Below(3)) : Below(50).ToString(CultureInfo.InvariantCulture),
            LatinName = Below(9) == 0 ? "SMITH JOHN" : "",
        };
    }

    /// <summary>One of the things that happen to residents.</summary>
    public ResidentImage Changed(ResidentImage before) => Below(9) switch
    {
        0 or 1 => Moved(before),
        2 => Renamed(before),
        3 => before with { Alias = Below(2) == 0 ? "" : "山田 " + Given().Text },
        4 => before with { FormerSurname = Below(2) == 0 ? "" : Family().Text },
        5 => before with { Status = (ResidentStatus)Below(4), StatusDate = Below(2) == 0 ? null : Day() },
        6 => before with { Protected = !before.Protected },
        7 => before with { BirthDate = Birth(), Sex = (Sex)(1 + Below(2)) },
        _ => before with { Versions = new VersionList([.. before.Versions.Where(version => version.Kind == VersionKind.FormerCode || Below(2) == 0)]) },
    };

    private ResidentImage Moved(ResidentImage before)
    {
        (string code, string address) = Address();
        return before.With(before.AsPast(VersionKind.FormerAddress, Below(2) == 0 ? null : Day(), Day())) with { MunicipalityCode = code, Address = address };
    }

    private ResidentImage Renamed(ResidentImage before)
    {
        (string family, string kana) = Family();
        return before.With(before.AsPast(VersionKind.FormerName, Below(2) == 0 ? null : Day(), Day())) with { FamilyName = family, FamilyKana = kana };
    }

    private (string Text, string Kana) Family() => Below(20) == 0 ? New("新", "アタラシ") : Families[Below(Families.Length)];

    private (string Text, string Kana) Given() => Below(20) == 0 ? New("初", "ハツ") : Givens[Below(Givens.Length)];

    /// <summary>A name that nobody has had: a rare character that differs each time.</summary>
    private (string Text, string Kana) New(string text, string kana) =>
        (text + char.ConvertFromUtf32(0x20000 + ++_made), kana + (char)('ア' + (_made % 40)));

    private BirthDate Birth() => Below(12) switch
    {
        0 => BirthDate.Of(1900 + Below(120), 1 + Below(12), 1 + Below(28)),
        1 => BirthDate.Of(1938 + Below(3), 0, 0),
        _ => BirthDate.Of(1970 + Below(2), 1 + Below(3), 1 + Below(4)),
    };

    private (string Code, string Text) Address()
    {
        (string code, string town) = Below(20) == 0 ? NewTown() : Towns[Below(Towns.Length)];
        string building = Below(4) == 0 ? "コーポ" + (char)('一' + Below(60)) + "203号室" : "";
        return (code, FormattableString.Invariant($"{town}{1 + Below(3)}番{1 + Below(3)}号{building}"));
    }

    /// <summary>A town in which nobody has lived.</summary>
    private (string Code, string Town) NewTown() => ("131016", $"東京都千代田区新{(char)('京' + ++_made)}町");

    private DateOnly Day() => new(2000 + Below(24), 1 + Below(12), 1 + Below(28));
}
