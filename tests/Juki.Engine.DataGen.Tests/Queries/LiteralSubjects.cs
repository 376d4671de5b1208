using Juki.Engine.DataGen.Noise;
using Juki.Engine.DataGen.Noise.Drafts;
using Juki.Engine.DataGen.Queries.HardCases;
using Juki.Engine.DataGen.Queries.Subjects;
using Juki.Engine.DataGen.Tests.Noise;
using Juki.Engine.Model;
using Juki.Engine.Model.Addresses;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;

namespace Juki.Engine.DataGen.Tests.Queries;

/// <summary>Persons made from nothing but a number; one building has a comma and quotes in its name.</summary>
internal sealed class LiteralSubjects : ISubjectReader
{
    public void ReadPresent(QueryDraft draft, ref QueryRandom random) => Fill(draft, random.Below(1_000_000));

    public bool TryReadHardCase(QueryDraft draft, ref QueryRandom random, out HardCaseKind kind)
    {
        kind = (HardCaseKind)random.Below(3);
        Fill(draft, random.Below(1000));
        return true;
    }

    public void ReadAbsent(QueryDraft draft, long index) => Fill(draft, (int)index);

    private static void Fill(QueryDraft draft, int number)
    {
        draft.Clear();
        draft.Person = ResidentCode.FromBody((ulong)number * 7919);
        draft.Family.Set(number % 2 == 0 ? "斎藤" : "山崎");
        draft.Given.Set("幸子");
        draft.FamilyKana.Set(number % 2 == 0 ? "サイトウ" : "ヤマザキ");
        draft.GivenKana.Set("サチコ");
        draft.BirthDate = BirthDate.Of(1930 + (number % 70), 1 + (number % 12), 1 + (number % 28));
        draft.Sex = Sex.Female;
        draft.Address.Municipality.Set("東京都千代田区");
        draft.Address.Town.Set("霞が関");
        draft.Address.Numbers = new AddressNumbers(1, 1 + (number % 30), 1 + (number % 20), 0);
        draft.Address.Building.Set(number % 5 == 0 ? "\"A,B\"ハイツ" : "");
        draft.Past = new LiteralPast();
    }
}
