using Juki.Engine.Linux;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.Server.Metrics;
using Juki.Engine.Store.Registers;

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

    private WireFault AnswerQueries(LaneJob job, ref FieldReader fields)
    {
        bool isSearch = job.Header.Kind is MessageKind.SearchBatch or MessageKind.SearchBatchAt;
        QueryRequest request = QueryRequest.Read(ref fields);
        WireFault fault = TakePosition(job, ref fields, out long? asOf);
        fault = fault != WireFault.None ? fault : Begin(job, request.Context, fields.UInt32(), fields);
        if (!isSearch && request.Candidates > 0)
        {
            return WireFault.MalformedPayload;
        }

        QueryGroup group = _queries.Of(isSearch ? MessageKind.Search : MessageKind.Verify, request.Options);
        group.Clear();
        group.Session.ReadAt(asOf);
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

    /// <summary>The journal address that all of a batch is answered at, where it names one; the reply begins with it.</summary>
    private WireFault TakePosition(LaneJob job, ref FieldReader fields, out long? asOf)
    {
        asOf = null;
        if (job.Header.Kind != MessageKind.SearchBatchAt)
        {
            return WireFault.None;
        }

        Register register = engines.WithSex.Register;
        ulong present = (ulong)register.JournalAddress;
        ulong asked = fields.UInt64();
        asked = asked == WireAddress.Latest ? present : asked;
        WireFault fault = fields.HasFailed ? WireFault.MalformedPayload
            : asked > present ? WireFault.AddressNotReached
            : asked < (ulong)register.BaseAddress ? WireFault.AddressTooOld
            : WireFault.None;
        if (fault == WireFault.None)
        {
            asOf = (long)asked;
            FieldWriter position = job.Reply.Begin(sizeof(ulong));
            position.UInt64(asked);
            job.Reply.End(position);
        }

        return fault;
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
