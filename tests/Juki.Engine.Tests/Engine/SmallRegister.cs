using Juki.Engine.Model;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Building;
using Juki.Engine.TestKit;

namespace Juki.Engine.Tests.Engine;

/// <summary>A register of people who are hard to tell apart, and of enough others that a name and a date mean something.</summary>
public sealed class SmallRegister : IDisposable
{
    internal static readonly Person Takahashi = new(
        2472705960, "髙橋 花子", "タカハシ ハナコ", "1965-01-01", Sex.Female, "東京都千代田区霞が関一丁目2番3号コーポ桜203号室");

    internal static readonly Person TwinTaro = new(
        1000000001, "鈴木 太郎", "スズキ タロウ", "1990-05-05", Sex.Male, "大阪府大阪市北区梅田二丁目4番9号")
    { Household = "7" };

    internal static readonly Person TwinJiro = TwinTaro with { Body = 1000000002, Name = "鈴木 次郎", Kana = "スズキ ジロウ" };

    internal static readonly Person Father = new(
        1000000003, "渡邉 一郎", "ワタナベ イチロウ", "1950-03-03", Sex.Male, "北海道札幌市中央区北一条西十丁目2番地");

    internal static readonly Person Son = Father with { Body = 1000000004, Name = "渡邉 健一", Kana = "ワタナベ ケンイチ", Birth = "1980-04-04" };

    internal static readonly Person TanakaTokyo = new(
        1000000005, "田中 実", "タナカ ミノル", "1948-10-10", Sex.Male, "東京都港区赤坂三丁目5番7号");

    internal static readonly Person TanakaNext = TanakaTokyo with { Body = 1000000006, Address = "東京都港区赤坂四丁目1番1号" };

    internal static readonly Person NakamuraTokyo = new(
        1000000007, "中村 誠", "ナカムラ マコト", "1970-07-07", Sex.Male, "東京都港区赤坂六丁目6番6号");

    internal static readonly Person NakamuraOsaka = NakamuraTokyo with { Body = 1000000008, Address = "大阪府大阪市北区梅田一丁目1番1号" };

    internal static readonly Person Foreigner = new(
        1000000009, "", "", "1988-08-08", Sex.Male, "愛知県名古屋市中区栄五丁目5番5号")
    { Latin = "SMITH WILLIAM", Alias = "山田 太郎" };

    internal static readonly Person Married = new(
        1000000010, "小林 美咲", "コバヤシ ミサキ", "1992-02-02", Sex.Female, "福岡県福岡市中央区天神一丁目8番1号")
    { FormerSurname = "斉藤" };

    internal static readonly Person Moved = new(
        1000000011, "伊藤 健", "イトウ ケン", "1985-12-24", Sex.Male, "宮城県仙台市青葉区本町三丁目8番1号");

    internal static readonly Person Dead = new(
        1000000012, "山本 清", "ヤマモト キヨシ", "1930-01-15", Sex.Male, "広島県広島市中区基町10番52号")
    { Status = ResidentStatus.Death };

    internal static readonly Person Protected = new(
        1000000013, "加藤 恵", "カトウ メグミ", "1987-03-21", Sex.Female, "千葉県千葉市中央区市場町1番1号")
    { Protected = true };

    internal static readonly Person PartlyKnown = new(
        1000000014, "金 順子", "キン ジュンコ", "1940", Sex.Female, "神奈川県横浜市中区日本大通1番地");

    internal static readonly Person Yoshida = new(
        1000000015, "𠮷田 京子", "ヨシダ キョウコ", "1955-06-15", Sex.Female, "長野県長野市南長野692番地2");

    internal static readonly Person Renamed = new(
        1000000016, "村上 葵", "ムラカミ アオイ", "1991-11-11", Sex.Female, "埼玉県さいたま市浦和区高砂三丁目15番1号");

    internal static readonly Person KatakanaNamed = new(
        1000000017, "ロペス カルロス", "", "1979-09-09", Sex.Male, "静岡県浜松市中区元城町103番地2");

    internal static readonly Person LongNamed = new(
        1000000018, "", "", "1983-06-18", Sex.Female, "千葉県千葉市中央区若草二丁目23番8号")
    { Latin = "VILLANUEVA MARIA FERNANDA" };

    internal static readonly ResidentCode RetiredCode = ResidentCode.FromBody(9000000001);

    private static readonly DateOnly From = new(2019, 4, 1);
    private static readonly DateOnly To = new(2023, 3, 31);

    private readonly TemporaryDirectory _directory = new();

    public SmallRegister()
    {
        using RegisterBuilder builder = new(Path);
        IResidentSink sink = builder.CreateSink();
        foreach (Person person in Known.Concat(Others()))
        {
            person.AddTo(sink);
        }

        Moved.AddVersionTo(sink, VersionKind.FormerAddress, From, To, address: "秋田県秋田市山王一丁目1番1号");
        Protected.AddVersionTo(sink, VersionKind.FormerAddress, From, To, address: "埼玉県さいたま市浦和区高砂三丁目15番1号");
        Married.AddVersionTo(sink, VersionKind.FormerName, From, To, name: "斉藤 美咲");
        Renamed.AddVersionTo(sink, VersionKind.FormerSurname, From, To, name: "石井 葵");
        KatakanaNamed.AddVersionTo(sink, VersionKind.Alias, From, To, name: "山本 一郎");
        sink.AddVersion(new VersionRecord
        {
            Code = ResidentCode.FromBody(Moved.Body),
            Kind = VersionKind.FormerCode,
            FormerCode = RetiredCode,
        });
        builder.Complete(new Dictionary<string, string>());
        Engine = IdentityEngine.Open(Path);
    }

    public IdentityEngine Engine { get; }

    public string Path => _directory["register"];

    private static Person[] Known =>
    [
        Takahashi, TwinTaro, TwinJiro, Father, Son, TanakaTokyo, TanakaNext, NakamuraTokyo, NakamuraOsaka, Foreigner, Married, Moved, Dead,
        Protected, PartlyKnown, Yoshida, Renamed, KatakanaNamed, LongNamed,
    ];

    public void Dispose()
    {
        Engine.Dispose();
        _directory.Dispose();
    }

    /// <summary>A thousand residents of other names and dates: the shares of a name or a date are of a population.</summary>
    private static IEnumerable<Person> Others()
    {
        string[] families = ["佐藤 サトウ", "鈴木 スズキ", "山田 ヤマダ", "松本 マツモト", "井上 イノウエ", "斎藤 サイトウ", "清水 シミズ", "林 ハヤシ"];
        string[] givens = ["一 ハジメ", "勇 イサム", "和子 カズコ", "明 アキラ", "洋子 ヨウコ", "翔 ショウ", "葵 アオイ"];
        for (int i = 0; i < 1000; i++)
        {
            string[] family = families[i % families.Length].Split(' ');
            string[] given = givens[i % givens.Length].Split(' ');
            string birth = FormattableString.Invariant($"{1931 + (i % 80):0000}-{1 + (i % 12):00}-{11 + (i % 9):00}");
            string address = FormattableString.Invariant($"石川県金沢市鞍月{1 + (i % 5)}丁目{1 + (i / 5)}番1号");
            yield return new Person(
                2000000000 + (ulong)i, $"{family[0]} {given[0]}", $"{family[1]} {given[1]}", birth, (Sex)(1 + (i % 2)), address);
        }
    }
}
