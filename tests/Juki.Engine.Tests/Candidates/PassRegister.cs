using Juki.Engine.Candidates;
using Juki.Engine.Model;
using Juki.Engine.Model.Records;
using Juki.Engine.Queries;
using Juki.Engine.Store.Building;
using Juki.Engine.Store.Registers;
using Juki.Engine.TestKit;
using Juki.Engine.Tests.Engine;

namespace Juki.Engine.Tests.Candidates;

/// <summary>A register in which each candidate pass is asked by itself: who is found by it, no other pass having looked.</summary>
public sealed class PassRegister : IDisposable
{
    /// <summary>Bearers of <see cref="CommonName"/>: one more than a rare name has.</summary>
    internal const int CommonBearers = 17;

    internal const string CommonName = "佐藤 一";

    internal static readonly Person InTokyo = new(1000000001, "岡田 実", "オカダ ミノル", "1960-06-06", Sex.Male, "東京都府中市本町一丁目2番3号");

    internal static readonly Person InHiroshima = InTokyo with { Body = 1000000002, Birth = "1975-03-19", Address = "広島県府中市本町四丁目5番6号" };

    internal static readonly Person InSapporo = InTokyo with { Body = 1000000003, Birth = "1983-11-27", Address = "北海道札幌市中央区北一条西十丁目2番地" };

    internal static readonly Person ByChome = new(1000000004, "森 直人", "モリ ナオト", "1990-05-05", Sex.Male, "大阪府大阪市北区梅田五丁目12番3号");

    internal static readonly Person ByBanchi = new(1000000005, "林 春香", "ハヤシ ハルカ", "1967-08-13", Sex.Female, "大阪府大阪市北区梅田5番地12");

    /// <summary>Whom the birth date, the family and the given name of <see cref="ByBanchi"/> have nothing to do with.</summary>
    internal static readonly Person HerBrother = ByBanchi with { Body = 1000000006, Name = "林 大介", Kana = "ハヤシ ダイスケ", Birth = "1971-01-22", Sex = Sex.Male };

    private readonly TemporaryDirectory _directory = new();
    private readonly IdentityEngine _engine;

    public PassRegister()
    {
        using RegisterBuilder builder = new(_directory["register"]);
        IResidentSink sink = builder.CreateSink();
        foreach (Person person in (Person[])[InTokyo, InHiroshima, InSapporo, ByChome, ByBanchi, HerBrother, .. CommonOnes()])
        {
            person.AddTo(sink);
        }

        InSapporo.AddVersionTo(sink, VersionKind.FormerAddress, new DateOnly(2019, 4, 1), new DateOnly(2023, 3, 31), address: "秋田県秋田市山王一丁目1番1号");
        builder.Complete(new Dictionary<string, string>());
        _engine = IdentityEngine.Open(_directory["register"]);
    }

    public void Dispose()
    {
        _engine.Dispose();
        _directory.Dispose();
    }

    /// <summary>Whom a pass finds by itself; each person as often as rows of theirs come into question.</summary>
    internal Person[] Find(Func<Register, PassRows, ICandidatePass> create, QueryItems items)
    {
        CandidateRows rows = new();
        ICandidatePass pass = create(_engine.Register, new PassRows(_engine.Register, rows));
        PreparedQuery query = Prepared(items);
        Assert.True(pass.CanHelp(query));
        pass.Find([0], [query], [new CandidateList()]);
        return [.. Enumerable.Range(0, rows.Count).Select(i => PersonOf(rows[i].RowNumber)).OrderBy(person => person.Body)];
    }

    internal bool CanHelp(Func<Register, PassRows, ICandidatePass> create, QueryItems items) =>
        create(_engine.Register, new PassRows(_engine.Register, new CandidateRows())).CanHelp(Prepared(items));

    private PreparedQuery Prepared(QueryItems items)
    {
        PreparedQuery query = new();
        query.Set(items, _engine.Register);
        return query;
    }

    private Person PersonOf(int row)
    {
        int resident = _engine.Register.ResidentOf(row);
        return ((Person[])[InTokyo, InHiroshima, InSapporo, ByChome, ByBanchi, HerBrother, .. CommonOnes()]).Single(person => _engine.RowOf(person) == resident);
    }

    private static IEnumerable<Person> CommonOnes() => Enumerable.Range(0, CommonBearers).Select(i => new Person(
        2000000000 + (ulong)i, CommonName, "サトウ ハジメ", FormattableString.Invariant($"{1931 + i:0000}-02-03"), Sex.Male, "石川県金沢市鞍月一丁目1番1号"));
}
