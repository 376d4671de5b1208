using Juki.Engine.Answers;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.Server.Lanes.Generations;
using Juki.Engine.Server.Metrics;

namespace Juki.Engine.Server.Lanes;

/// <summary>Lookups that are answered together, so that their cache misses overlap: first all codes, then all texts.</summary>
internal sealed class LookupGroup(EnginePair engines)
{
    /// <summary>More at once gain nothing: the engine's lookup keeps 32 lines of memory in flight.</summary>
    public const int Capacity = 128;

    private readonly LookupText _text = new(engines.Register);
    private readonly ResidentCode[] _codes = new ResidentCode[Capacity];
    private readonly LookupAnswer[] _answers = new LookupAnswer[Capacity];
    private readonly LookupItems[] _items = new LookupItems[Capacity];
    private readonly ulong[] _requestIds = new ulong[Capacity];
    private readonly ulong[] _numbers = new ulong[Capacity];
    private readonly bool[] _areCodes = new bool[Capacity];
    private int _itemsAsked;

    public int Count { get; private set; }

    public bool IsFull => Count == Capacity;

    public void Add(ulong requestId, ulong code, LookupItems items)
    {
        _areCodes[Count] = PackedCode.TryRead(code, out _codes[Count]);
        _numbers[Count] = code;
        _items[Count] = items;
        _itemsAsked += (int)items;
        _requestIds[Count++] = requestId;
    }

    /// <summary>Forgets the lookups that have not been answered.</summary>
    public void Clear() => Count = _itemsAsked = 0;

    /// <summary>Answers all, as frames.</summary>
    public void Answer(ref FrameWriter frames, ReadTally tally)
    {
        int answered = 0;
        try
        {
            Find();
            for (; answered < Count; answered++)
            {
                LookupReply reply = ReplyOf(answered);
                if (reply.HasItems)
                {
                    WriteWithItems(answered, reply, ref frames);
                }
                else
                {
                    FieldWriter payload = frames.Begin(LookupReply.Bytes);
                    reply.Write(ref payload);
                    frames.End(payload, MessageKind.Lookup.ReplyOf(), _requestIds[answered]);
                }

                tally.Add(MessageKind.Lookup, (byte)reply.State);
            }
        }
        catch (Exception failure)
        {
            WireFault fault = engines.Failures.FaultOf(failure, MessageKind.Lookup);
            for (; answered < Count; answered++)
            {
                frames.Error(fault, _requestIds[answered]);
                tally.AddFault(fault);
            }
        }

        Clear();
    }

    /// <summary>Answers all, one behind the other.</summary>
    public void Answer(PayloadWriter payload, ReadTally tally)
    {
        Find();
        for (int i = 0; i < Count; i++)
        {
            LookupReply reply = ReplyOf(i);
            ResidentTexts items = reply.HasItems ? _text.Read(_answers[i].ResidentRow) : default;
            FieldWriter fields = payload.Begin(LookupReply.Bytes + (reply.HasItems ? items.BytesMax : 0));
            reply.Write(ref fields);
            if (reply.HasItems)
            {
                items.Write(ref fields);
            }

            payload.End(fields);
            tally.Add(MessageKind.LookupBatch, (byte)reply.State);
        }

        Clear();
    }

    private void Find()
    {
        engines.WithSex.Lookup(_codes.AsSpan(0, Count), _answers);
        if (_itemsAsked > 0)
        {
            PrefetchItems();
        }
    }

    private void PrefetchItems()
    {
        for (int i = 0; i < Count; i++)
        {
            if (ShowsItems(i))
            {
                _text.PrefetchEntries(_answers[i].ResidentRow);
            }
        }

        for (int i = 0; i < Count; i++)
        {
            if (ShowsItems(i))
            {
                _text.PrefetchTexts(_answers[i].ResidentRow);
            }
        }
    }

    private bool ShowsItems(int i) => _items[i] == LookupItems.FourItems && _areCodes[i] && _answers[i].State != LookupState.Unknown;

    /// <summary>Apart from the plain reply: the texts are many fields, which a reply without them should not have to clear.</summary>
    private void WriteWithItems(int i, in LookupReply reply, ref FrameWriter frames)
    {
        ResidentTexts items = _text.Read(_answers[i].ResidentRow);
        FieldWriter payload = frames.Begin(LookupReply.Bytes + items.BytesMax);
        reply.Write(ref payload);
        items.Write(ref payload);
        frames.End(payload, MessageKind.Lookup.ReplyOf(), _requestIds[i]);
    }

    private LookupReply ReplyOf(int i)
    {
        ref readonly LookupAnswer answer = ref _answers[i];
        return !_areCodes[i] ? new LookupReply(CodeState.NoCode, ResidentStatus.Current, false, false, PackedCode.None)
            : answer.State == LookupState.Unknown ? new LookupReply(CodeState.Unknown, ResidentStatus.Current, false, false, PackedCode.None)
            : new LookupReply(
                answer.State == LookupState.Found ? CodeState.Found : CodeState.Superseded,
                answer.Status,
                answer.Protected,
                ShowsItems(i),
                answer.State == LookupState.Found ? _numbers[i] : PackedCode.Of(engines.Register.CodeOf(answer.ResidentRow)));
    }
}
