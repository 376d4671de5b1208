using Juki.Engine.Model;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;
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
        MessageKind.SearchBatchAt => new SearchBatchAtMeaning(Context(), Options(), random.Next(QueryRequest.CandidatesMax + 1), Long(), Many(Query)),
        MessageKind.SearchBatchAt | MessageKind.Reply => new SearchBatchAtReplyMeaning(Long(), new SearchBatchReplyMeaning(Long() >> 1, Many(Word), Many(SearchReply))),
        MessageKind.Change => new ChangeMeaning(Context(), Event()),
        MessageKind.Change | MessageKind.Reply => ChangeReply(),
        MessageKind.ChangeBatch => new ChangeBatchMeaning(Context(), Many(Event)),
        MessageKind.ChangeBatch | MessageKind.Reply => new ChangeBatchReplyMeaning(Many(ChangeReply)),
        MessageKind.ChangeFeed => new FeedMeaning(Context(), Long(), Word(), Word(), Many(Long)),
        MessageKind.ChangeFeed | MessageKind.Reply => new FeedReplyMeaning(Long(), Many(Notice)),
        MessageKind.Error => new ErrorMeaning(Text()),
        _ => new EmptyMeaning(),
    };

    private HelloReplyMeaning HelloReply() => new(Short(), Coin(), Word(), Word(), Word(), Word(), Word(), Long(), Text(), Text(), Coin(), Long());

    private EventMeaning Event()
    {
        ReasonRule rule = Rule();
        return new EventMeaning(
            rule.Reason, WireDate.Of(Date()), Seconds(), Municipality(), rule.Kind == ChangeKind.Entry && Coin() ? 0 : Code(), "key " + Word(),
            Item(), Item(), Item(), Item(), Item(), Item(), Item(), Coin() ? BirthDate.Of(1900 + random.Next(200), 1 + random.Next(12), 1 + random.Next(28)).Packed : null,
            Coin() ? (byte)One<Sex>() : null, Item(), Item(), Item());
    }

    private ChangeReplyMeaning ChangeReply() => Coin()
        ? new ChangeReplyMeaning(ChangeFault.None, 0, 1 + (Long() >> 1), Code())
        : new ChangeReplyMeaning(random.GetItems(Enum.GetValues<ChangeFault>()[1..], 1)[0], random.Next(RecordItemText.Each.Length + 1), 0, 0);

    private NoticeMeaning Notice()
    {
        ReasonRule rule = Rule();
        return new NoticeMeaning(
            1 + (long)(Long() >> 1), rule.Kind, rule.Reason, random.Next((int)RecordItems.All + 1), WireDate.Of(Date()), Seconds(), Coin() ? Municipality() : 0,
            Code(), Coin() ? Code() : 0);
    }

    private ReasonRule Rule() => ReasonRules.All[random.Next(ReasonRules.All.Length)];

    private DateOnly Date() => DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber));

    private long Seconds() => random.NextInt64(-1L << 34, 1L << 34);

    private int Municipality() => ((1 + random.Next(47)) * 1000) + 1 + random.Next(999);

    private ulong Code() => PackedCode.Of(ResidentCode.FromBody((ulong)random.NextInt64(1, (long)ResidentCode.BodyCount)));

    private string? Item() => Coin() ? Text() : null;

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
