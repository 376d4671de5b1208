using Juki.Engine.DataGen.Noise.Drafts;
using Juki.Engine.DataGen.Noise.Sources;
using Juki.Engine.Model;
using Juki.Engine.Model.Addresses;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;

namespace Juki.Engine.DataGen.Tests.Noise;

/// <summary>Drafts of persons who never lived.</summary>
internal static class Drafts
{
    /// <summary>A draft that every error but code errors fits.</summary>
    public static QueryDraft Saito()
    {
        QueryDraft draft = Named("斎藤", "幸子", "サイトウ", "サチコ");
        draft.BirthDate = BirthDate.Of(1940, 5, 17);
        draft.Sex = Sex.Female;
        draft.Address.Municipality.Set("埼玉県さいたま市浦和区");
        draft.Address.Town.Set("霞ヶ関");
        draft.Address.Numbers = new AddressNumbers(1, 2, 3, 0);
        draft.Address.Building.Set("コーポ霞");
        draft.Address.Room = 101;
        draft.Past = new LiteralPast();
        return draft;
    }

    public static QueryDraft Named(string family, string given, string familyKana, string givenKana)
    {
        var draft = new QueryDraft { Person = ResidentCode.FromBody(2472705960), BirthDate = BirthDate.Of(1965, 1, 1), Sex = Sex.Male };
        draft.Family.Set(family);
        draft.Given.Set(given);
        draft.FamilyKana.Set(familyKana);
        draft.GivenKana.Set(givenKana);
        return draft;
    }

    public static QueryDraft Read(string kana) => Named("山", "", kana, "");

    public static QueryDraft Born(int year, int month, int day)
    {
        QueryDraft draft = Saito();
        draft.BirthDate = BirthDate.Of(year, month, day);
        return draft;
    }

    public static QueryDraft WithCode(string code)
    {
        QueryDraft draft = Saito();
        draft.Code.Set(code);
        return draft;
    }

    public static QueryDraft Living(string municipality, string town, AddressNumbers numbers = default, string building = "", int room = 0)
    {
        QueryDraft draft = Saito();
        draft.Address.Clear();
        draft.Address.Municipality.Set(municipality);
        draft.Address.Town.Set(town);
        draft.Address.Numbers = numbers;
        draft.Address.Building.Set(building);
        draft.Address.Room = room;
        return draft;
    }

    public static NoiseSources Sources { get; } = new(
        new NameIndex(new LiteralNames(("斎藤", "サイトウ"), ("齋藤", "サイトウ"), ("西藤", "サイトウ"), ("山崎", "ヤマザキ"), ("山崎", "ヤマサキ"))),
        new NameIndex(new LiteralNames(("幸子", "サチコ"), ("幸子", "ユキコ"), ("祥子", "サチコ"))),
        new FirstToLast(5),
        birthYearMax: 2025);

    /// <summary>All that a query says, in one fixed way of writing.</summary>
    public static string Content(QueryDraft draft) => string.Join('|',
        draft.Code.Reveal(), draft.Family.Reveal(), draft.Given.Reveal(), draft.FamilyKana.Reveal(), draft.GivenKana.Reveal(),
        draft.BirthDate.Packed, draft.Sex, Place(draft), draft.Address.Numbers, draft.Address.OddJoint, draft.Address.Building.Reveal(), draft.Address.Room);

    public static string Place(QueryDraft draft) => draft.Address.Municipality.Reveal() + draft.Address.Town.Reveal();
}
