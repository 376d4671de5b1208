using Juki.Engine.Model;
using Juki.Engine.Model.Names;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Protocol.Tests.Meanings;

/// <summary>Any message of a kind, with numbers and texts from all of their ranges; a seed gives the same ones again.</summary>
internal sealed class RandomMeanings(Random random)
{
    private static readonly string[] Texts =
        ["", "太郎", "見本 花子", "ﾐﾎﾝ ﾊﾅｺ", "𠮷田", "葛󠄀子", "Müller", "昭和40年1月31日", "東京都千代田区霞が関一丁目2番3号", "\0", "\uFFFD"];

    /// <summary>A message of a kind.</summary>
    public IMeaning Of(MessageKind kind) => kind switch
    {
        MessageKind.Hello => new HelloMeaning(ProtocolVersion.Current, Short(), Text()),
        MessageKind.Hello | MessageKind.Reply => HelloReply(),
        MessageKind.Cancel => new CancelMeaning(Long()),
        MessageKind.Cancel | MessageKind.Reply => new CancelReplyMeaning(Coin()),
        MessageKind.Status | MessageKind.Reply => new StatusReplyMeaning(One<ServerState>(), Word(), Long(), Long(), Word()),
        MessageKind.Lookup => new LookupMeaning(Context(), One<LookupItems>(), Long()),
        MessageKind.Lookup | MessageKind.Reply => LookupReply(),
        MessageKind.Verify => new VerifyMeaning(Context(), Options(), Query()),
        MessageKind.Verify | MessageKind.Reply => Findings(),
        MessageKind.Search => new SearchMeaning(Context(), Options(), random.Next(QueryRequest.CandidatesMax + 1), Query()),
        MessageKind.Search | MessageKind.Reply => SearchReply(),
        MessageKind.LookupBatch => new LookupBatchMeaning(Context(), One<LookupItems>(), Many(Long)),
        MessageKind.LookupBatch | MessageKind.Reply => new LookupBatchReplyMeaning(Many(LookupReply)),
        MessageKind.VerifyBatch => new VerifyBatchMeaning(Context(), Options(), Many(Query)),
        MessageKind.VerifyBatch | MessageKind.Reply => new VerifyBatchReplyMeaning(Many(Findings)),
        MessageKind.SearchBatch => new SearchBatchMeaning(Context(), Options(), random.Next(QueryRequest.CandidatesMax + 1), Many(Query)),
        MessageKind.SearchBatch | MessageKind.Reply => new SearchBatchReplyMeaning(Long() >> 1, Many(Word), Many(SearchReply)),
        MessageKind.Error => new ErrorMeaning(Text()),
        _ => new EmptyMeaning(),
    };

    private HelloReplyMeaning HelloReply() => new(Short(), Coin(), Word(), Word(), Word(), Word(), Word(), Long(), Text(), Text());

    private ContextMeaning Context() => new(Short(), new string('x', random.Next(65)), Text());

    private QueryMeaning Query() => new(Text(), Text(), Text(), Text(), Text(), Text());

    private LookupReplyMeaning LookupReply() =>
        new(One<CodeState>(), One<ResidentStatus>(), Coin(), Long(), Coin() ? Resident() : null);

    private ResidentMeaning Resident() => new(One<Sex>(), Day(), Text(), Text(), Text(), Text(), Text(), Text(), Text());

    private FindingsMeaning Findings() => new(
        Result(), One<Grade>(), Coin(), Coin(), Coin(), One<CodeOwnership>(), One<NameLevel>(), Coin() ? One<FoldTier>() : 0,
        One<KanaLevel>(), One<BirthLevel>(), One<SexLevel>(), One<AddressLevel>(), One<VersionKind>(), One<AnswerReason>(), One<QueryItem>(),
        Coin() ? (ItemSet)random.Next(64) : null);

    private SearchReplyMeaning SearchReply() => new(
        Findings(), Long(), Number(), Number(), random.Next(), Day(), Day(),
        [.. Many(() => new CandidateMeaning(Long(), Number(), Number())).Take(QueryRequest.CandidatesMax)]);

    private ResultCode Result() => random.GetItems(Enum.GetValues<ResultCode>().Where(result => result <= ResultCode.Invalid).ToArray(), 1)[0];

    private QueryOptions Options() => One<QueryOptions>();

    private List<T> Many<T>(Func<T> make) => [.. Enumerable.Range(0, random.Next(20)).Select(_ => make())];

    private T One<T>()
        where T : struct, Enum => random.GetItems(Enum.GetValues<T>(), 1)[0];

    private string Text() => Coin() ? random.GetItems(Texts, 1)[0] : new string((char)random.Next(' ', 0xD800), random.Next(40));

    private uint Day() => Coin() ? 0 : WireDate.Of(DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber + 1)));

    private float Number() => (float)((random.NextDouble() - 0.5) * 200);

    private ushort Short() => (ushort)random.Next(ProtocolVersion.Current, ushort.MaxValue + 1);

    private uint Word() => (uint)random.NextInt64(1L << random.Next(1, 33));

    private ulong Long() => (ulong)random.NextInt64() >> random.Next(63);

    private bool Coin() => random.Next(2) == 0;
}
