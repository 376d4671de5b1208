using System.Globalization;
using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Benchmarks.Registers;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Names;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Benchmarks.Codec;

/// <summary>Messages as they come: residents and queries of a register, findings of every kind.</summary>
internal sealed class Specimens
{
    /// <summary>Messages of each kind: few enough to stay in the cache, as those of one read do.</summary>
    public const int Count = 256;

    private const ulong Seed = 5;
    private const string Noise = "light";

    private static readonly AskedFor Context = new() { Purpose = 1, Operator = "window-03", Case = "2026-000417" };

    private readonly Register _register;
    private readonly NoisyQuery[] _queries;

    public Specimens(Register register)
    {
        _register = register;
        _queries = NoisyQueryFile.Make(register, Noise, Count, Seed);
    }

    public LookupQuestion[] Lookups() => Each(index => new LookupQuestion
    {
        RequestId = IdOf(index),
        Context = Context,
        Items = LookupItems.FourItems,
        Code = CodeOf(index),
    });

    public LookupFound[] LookupReplies()
    {
        var text = new RecordText();
        var date = new char[BirthDate.FormatLengthMax];
        return Each(index => Found(index, _register.ReadResident(RowOf(index), text), date));
    }

    /// <summary>Verifications bear a code; searches do not, and ask for candidates.</summary>
    public QueryQuestion[] Queries(bool withCode) => Each(index => new QueryQuestion
    {
        RequestId = IdOf(index),
        Context = Context,
        Candidates = withCode ? (byte)0 : (byte)QueryRequest.CandidatesMax,
        Code = withCode ? CodeOf(index).ToString("D11", CultureInfo.InvariantCulture) : string.Empty,
        Name = _queries[index].Name,
        Kana = _queries[index].Kana,
        BirthDate = _queries[index].BirthDate,
        Sex = _queries[index].Sex,
        Address = _queries[index].Address,
    });

    public static VerifyFound[] VerifyReplies() => Each(index => new VerifyFound { RequestId = IdOf(index), Findings = FindingsOf(index) });

    public SearchFound[] SearchReplies() => Each(index => new SearchFound
    {
        RequestId = IdOf(index),
        Reply = new SearchReply
        {
            Findings = FindingsOf(index),
            Code = CodeOf(index),
            Weight = 30 + (index / 8f),
            Probability = 1 - (1f / (index + 2)),
            Rivals = index % 3,
            From = index % 5 == 0 ? new DateOnly(2001, 4, 1 + (index % 28)) : null,
            CandidateCount = index % (QueryRequest.CandidatesMax + 1),
        },
        Candidates = [.. Enumerable.Range(index, index % (QueryRequest.CandidatesMax + 1)).Select(other => new CandidateFields(CodeOf(other), 20 + (other / 4f), 0.5f))],
    });

    private static T[] Each<T>(Func<int, T> make) => [.. Enumerable.Range(0, Count).Select(make)];

    private static ulong IdOf(int index) => (ulong)index + 1;

    private static Findings FindingsOf(int index) => new()
    {
        Result = index % 8 == 0 ? ResultCode.ProbableSlight : ResultCode.CertainIdentical,
        Grade = index % 8 == 0 ? Grade.Probable : Grade.Certain,
        Removed = index % 16 == 0,
        Code = CodeOwnership.OfNamed,
        Name = (NameLevel)(1 + (index % 4)),
        Tier = index % 2 == 0 ? FoldTier.T1 : null,
        Kana = KanaLevel.Identical,
        Birth = index % 8 == 0 ? BirthLevel.OneDigit : BirthLevel.Identical,
        Sex = SexLevel.Identical,
        Address = AddressLevel.A6,
        Reason = index % 8 == 0 ? AnswerReason.SlightDifference : AnswerReason.None,
        ReasonItem = index % 8 == 0 ? QueryItem.BirthDate : QueryItem.None,
        Items = ItemSet.Code | ItemSet.Name | ItemSet.BirthDate | ItemSet.Sex | ItemSet.Address,
    };

    private static LookupFound Found(int index, in ResidentRecord record, Span<char> date) => new()
    {
        RequestId = IdOf(index),
        Reply = new LookupReply(CodeState.Found, record.Status, record.Protected, HasItems: true, PackedCode.Of(record.Code)),
        Sex = record.Sex,
        FamilyName = record.FamilyName.ToString(),
        GivenName = record.GivenName.ToString(),
        LatinName = record.LatinName.ToString(),
        FamilyKana = record.FamilyKana.ToString(),
        GivenKana = record.GivenKana.ToString(),
        BirthDate = date[..record.BirthDate.Format(date)].ToString(),
        Address = record.Protected ? string.Empty : record.Address.ToString(),
    };

    private ulong CodeOf(int index) => PackedCode.Of(_register.CodeOf(RowOf(index)));

    private int RowOf(int index) => (int)new RandomSequence((ulong)index).Below(_register.ResidentCount);
}
