using Juki.Engine.Linux;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.Server.Lanes.Generations;
using Juki.Engine.Server.Metrics;

namespace Juki.Engine.Server.Lanes;

/// <summary>Answers batches, one after another; one for each thread of the bulk lane.</summary>
internal sealed class BatchAnswerer(CurrentEngines engines, ServerLimits limits, ShortSpells spells)
{
    private readonly PayloadBuffer _decompressed = new();
    private readonly WorkCount _work = new();

    /// <summary>What the batch is counted as.</summary>
    public ReadTally Tally { get; } = new();

    /// <summary>Fills the job's reply.</summary>
    /// <returns>Why there is none.</returns>
    public WireFault Answer(LaneJob job)
    {
        ReadOnlySpan<byte> payload = job.Request;
        if ((job.Header.Flags & FrameFlags.Lz4) != 0)
        {
            WireFault fault = CompressedPayload.TryDecompress(payload, limits.DecompressedBytesMax, _decompressed, out payload);
            if (fault != WireFault.None)
            {
                return fault;
            }
        }

        FieldReader fields = new(payload);
        WireFault answered = job.Header.Kind == MessageKind.LookupBatch ? AnswerLookups(job, ref fields) : AnswerQueries(job, ref fields);
        return answered == WireFault.None && !fields.IsComplete ? WireFault.MalformedPayload : answered;
    }

    private WireFault AnswerLookups(LaneJob job, ref FieldReader fields)
    {
        LookupBatch batch = LookupBatch.Read(ref fields);
        WireFault fault = Begin(job, batch.Context, batch.Count, fields);
        if (fault != WireFault.None)
        {
            return fault;
        }

        EnginePair leased = engines.Lease();
        try
        {
            BatchGroups groups = leased.RentGroups();
            fault = AnswerLookups(groups.Lookups, job, batch.Items, ref fields);
            leased.Return(groups);
            return fault;
        }
        finally
        {
            leased.Release();
        }
    }

    private WireFault AnswerLookups(LookupGroup group, LaneJob job, LookupItems items, ref FieldReader fields)
    {
        WireFault fault = WireFault.None;
        group.Clear();
        for (int i = 0; i < job.Items && fault == WireFault.None; i++)
        {
            group.Add(0, fields.UInt64(), items);
            if (group.IsFull || i == job.Items - 1)
            {
                group.Answer(job.Reply, Tally);
                spells.Pause();
                fault = FaultOf(job, fields);
            }
        }

        return fault;
    }

    private WireFault AnswerQueries(LaneJob job, ref FieldReader fields)
    {
        bool isSearch = job.Header.Kind is MessageKind.SearchBatch or MessageKind.SearchBatchAt;
        QueryRequest request = QueryRequest.Read(ref fields);
        WireFault fault = TakePosition(job, ref fields, out EnginePair? leased, out long? asOf);
        if (leased is null)
        {
            return fault;
        }

        try
        {
            WritePosition(job.Reply, asOf);
            fault = Begin(job, request.Context, fields.UInt32(), fields);
            if (fault != WireFault.None || (!isSearch && request.Candidates > 0))
            {
                return !isSearch && request.Candidates > 0 ? WireFault.MalformedPayload : fault;
            }

            BatchGroups groups = leased.RentGroups();
            fault = AnswerQueries(groups.Queries.Of(isSearch ? MessageKind.Search : MessageKind.Verify, request.Options), job, request.Candidates, asOf, ref fields);
            leased.Return(groups);
            return fault;
        }
        finally
        {
            leased.Release();
        }
    }

    private WireFault AnswerQueries(QueryGroup group, LaneJob job, int candidates, long? asOf, ref FieldReader fields)
    {
        bool isSearch = job.Header.Kind is MessageKind.SearchBatch or MessageKind.SearchBatchAt;
        WireFault fault = WireFault.None;
        group.Clear();
        group.Session.ReadAt(asOf);
        if (isSearch)
        {
            _work.Begin(group.Session, job.Reply);
        }

        for (int i = 0; i < job.Items && fault == WireFault.None; i++)
        {
            QueryFields query = QueryFields.Read(ref fields);
            bool isTaken = !fields.HasFailed && group.TryAdd(0, query, candidates);
            if (isTaken && (group.IsFull || i == job.Items - 1))
            {
                group.Answer(job.Reply, Tally, job.Header.Kind);
                spells.Pause();
            }

            fault = isTaken ? FaultOf(job, fields) : WireFault.MalformedPayload;
        }

        if (isSearch && fault == WireFault.None)
        {
            _work.End(group.Session, job.Reply);
        }

        return fault;
    }

    /// <summary>The journal address that all of a batch is answered at, where it names one, and who can read there.</summary>
    private WireFault TakePosition(LaneJob job, ref FieldReader fields, out EnginePair? leased, out long? asOf)
    {
        (leased, asOf) = (null, null);
        if (job.Header.Kind != MessageKind.SearchBatchAt)
        {
            leased = engines.Lease();
            return WireFault.None;
        }

        ulong asked = fields.UInt64();
        if (fields.HasFailed)
        {
            return WireFault.MalformedPayload;
        }

        leased = engines.LeaseAt(asked, out long address, out WireFault fault);
        asOf = leased is null ? null : address;
        return fault;
    }

    /// <summary>The reply of a batch that named an address begins with it.</summary>
    private static void WritePosition(PayloadWriter reply, long? asOf)
    {
        if (asOf is { } address)
        {
            FieldWriter position = reply.Begin(sizeof(ulong));
            position.UInt64((ulong)address);
            reply.End(position);
        }
    }

    private WireFault Begin(LaneJob job, in ContextFields context, uint count, in FieldReader fields)
    {
        if (fields.HasFailed || !context.IsText)
        {
            return WireFault.MalformedPayload;
        }

        if (!context.IsWithinLimits)
        {
            return WireFault.MalformedContext;
        }

        if (count == 0 || count > limits.BatchItemsMax)
        {
            return WireFault.BatchSize;
        }

        job.Items = (int)count;
        FieldWriter head = job.Reply.Begin(sizeof(uint));
        head.UInt32(count);
        job.Reply.End(head);
        return WireFault.None;
    }

    private static WireFault FaultOf(LaneJob job, in FieldReader fields) =>
        job.IsCancelled ? WireFault.Cancelled
        : fields.HasFailed ? WireFault.MalformedPayload
        : job.Reply.HasOverflowed ? WireFault.ReplyTooLarge
        : WireFault.None;
}
