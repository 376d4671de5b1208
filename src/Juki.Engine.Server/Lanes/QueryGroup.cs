using Juki.Engine.Model.Records;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.Server.Lanes.Generations;
using Juki.Engine.Server.Metrics;

namespace Juki.Engine.Server.Lanes;

/// <summary>Verifications or searches of one kind that are answered together in one session of an engine.</summary>
/// <param name="engines">Where failures are explained.</param>
/// <param name="engine">The one of them that answers.</param>
/// <param name="kind"><see cref="MessageKind.Verify"/> or <see cref="MessageKind.Search"/>.</param>
internal sealed class QueryGroup(EnginePair engines, IdentityEngine engine, MessageKind kind)
{
    private readonly MatchSession _session = engine.CreateSession();
    private readonly QueryReader _reader = new();
    private readonly ulong[] _requestIds = new ulong[MatchSession.BatchSize];
    private readonly int[] _candidates = new int[MatchSession.BatchSize];

    public int Count => _session.Count;

    public bool IsFull => Count == MatchSession.BatchSize;

    /// <summary>The session's own counts.</summary>
    public MatchSession Session => _session;

    /// <summary>Takes a query; false if an item is not UTF-8.</summary>
    public bool TryAdd(ulong requestId, in QueryFields query, int candidates)
    {
        if (!_reader.TryRead(query, out QueryItems items))
        {
            return false;
        }

        _requestIds[Count] = requestId;
        _candidates[Count] = candidates;
        _session.Add(items);
        return true;
    }

    /// <summary>Forgets the queries that have not been answered.</summary>
    public void Clear() => _session.Clear();

    /// <summary>Answers all, as frames.</summary>
    public void Answer(ref FrameWriter frames, ReadTally tally)
    {
        int answered = 0;
        try
        {
            Run();
            for (; answered < Count; answered++)
            {
                FieldWriter payload = frames.Begin(ReplyEncoder.BytesMax(_candidates[answered]));
                Write(answered, ref payload);
                frames.End(payload, kind.ReplyOf(), _requestIds[answered]);
                tally.Add(kind, (byte)_session.Answer(answered).Result);
            }
        }
        catch (Exception failure)
        {
            WireFault fault = engines.Failures.FaultOf(failure, kind);
            for (; answered < Count; answered++)
            {
                frames.Error(fault, _requestIds[answered]);
                tally.AddFault(fault);
            }
        }

        Clear();
    }

    /// <summary>Answers all, one behind the other, as items of a kind of batch.</summary>
    public void Answer(PayloadWriter payload, ReadTally tally, MessageKind batch)
    {
        Run();
        for (int i = 0; i < Count; i++)
        {
            FieldWriter fields = payload.Begin(ReplyEncoder.BytesMax(_candidates[i]));
            Write(i, ref fields);
            payload.End(fields);
            tally.Add(batch, (byte)_session.Answer(i).Result);
        }

        Clear();
    }

    private void Run()
    {
        if (kind == MessageKind.Verify)
        {
            _session.RunVerification();
        }
        else
        {
            _session.Run();
        }
    }

    private void Write(int i, ref FieldWriter fields)
    {
        if (kind == MessageKind.Verify)
        {
            ReplyEncoder.FindingsOf(_session, i).Write(ref fields);
        }
        else
        {
            ReplyEncoder.WriteSearch(engine.Register, _session, i, _candidates[i], ref fields);
        }
    }
}
