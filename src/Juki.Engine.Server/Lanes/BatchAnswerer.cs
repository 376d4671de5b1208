using Juki.Engine.Linux;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.Server.Metrics;

namespace Juki.Engine.Server.Lanes;

/// <summary>Answers batches, one after another; one for each thread of the bulk lane.</summary>
internal sealed class BatchAnswerer(EnginePair engines, ServerLimits limits, ShortSpells spells)
{
    private readonly LookupGroup _lookups = new(engines);
    private readonly QueryGroups _queries = new(engines);
    private readonly PayloadBuffer _decompressed = new();
    private readonly WorkCount _work = new();

    /// <summary>What the batch is counted as.</summary>
    public ReadTally Tally { get; } = new();

    /// <summary>Fills the job's reply.</summary>
    /// <returns>Why there is none.</returns>
    public WireFault Answer(BatchJob job)
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

    private WireFault AnswerLookups(BatchJob job, ref FieldReader fields)
    {
        LookupBatch batch = LookupBatch.Read(ref fields);
        WireFault fault = Begin(job, batch.Context, batch.Count, fields);
        _lookups.Clear();
        for (int i = 0; i < job.Items && fault == WireFault.None; i++)
        {
            _lookups.Add(0, fields.UInt64(), batch.Items);
            if (_lookups.IsFull || i == job.Items - 1)
            {
                _lookups.Answer(job.Reply, Tally);
                spells.Pause();
                fault = FaultOf(job, fields);
            }
        }

        return fault;
    }

    private WireFault AnswerQueries(BatchJob job, ref FieldReader fields)
    {
        bool isSearch = job.Header.Kind == MessageKind.SearchBatch;
        QueryRequest request = QueryRequest.Read(ref fields);
        WireFault fault = Begin(job, request.Context, fields.UInt32(), fields);
        if (!isSearch && request.Candidates > 0)
        {
            return WireFault.MalformedPayload;
        }

        QueryGroup group = _queries.Of(isSearch ? MessageKind.Search : MessageKind.Verify, request.Options);
        group.Clear();
        if (isSearch)
        {
            _work.Begin(group.Session, job.Reply);
        }

        for (int i = 0; i < job.Items && fault == WireFault.None; i++)
        {
            QueryFields query = QueryFields.Read(ref fields);
            bool isTaken = !fields.HasFailed && group.TryAdd(0, query, request.Candidates);
            if (isTaken && (group.IsFull || i == job.Items - 1))
            {
                group.Answer(job.Reply, Tally);
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

    private WireFault Begin(BatchJob job, in ContextFields context, uint count, in FieldReader fields)
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

    private static WireFault FaultOf(BatchJob job, in FieldReader fields) =>
        job.IsCancelled ? WireFault.Cancelled
        : fields.HasFailed ? WireFault.MalformedPayload
        : job.Reply.HasOverflowed ? WireFault.ReplyTooLarge
        : WireFault.None;
}
