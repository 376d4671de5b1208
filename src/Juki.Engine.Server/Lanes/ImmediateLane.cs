using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.Server.Lanes.Generations;
using Juki.Engine.Server.Metrics;

namespace Juki.Engine.Server.Lanes;

/// <summary>
/// Answers the single requests of one read in groups of a kind, each group in one pass through the engine's batched path. Rented for
/// the time of a read, so that thousands of idle connections share a few.
/// </summary>
internal sealed class ImmediateLane(EnginePair engines)
{
    private readonly LookupGroup _lookups = new(engines);
    private readonly QueryGroups _queries = new(engines);

    /// <summary>Buffer for frames that arrive in pieces.</summary>
    public PayloadBuffer Joined { get; } = new();

    /// <summary>What the read is counted as.</summary>
    public ReadTally Tally { get; } = new();

    /// <summary>Takes a single request; answers its group when that is full.</summary>
    /// <returns>Why it cannot be answered; its error is for the caller to send.</returns>
    public WireFault Take(in FrameHeader header, ReadOnlySpan<byte> payload, ref FrameWriter frames) =>
        header.Kind == MessageKind.Lookup ? TakeLookup(header, payload, ref frames) : TakeQuery(header, payload, ref frames);

    /// <summary>Answers whatever was taken and not answered yet.</summary>
    public void Finish(ref FrameWriter frames)
    {
        if (_lookups.Count > 0)
        {
            _lookups.Answer(ref frames, Tally);
        }

        foreach (QueryGroup? group in _queries.All)
        {
            if (group is { Count: > 0 })
            {
                group.Answer(ref frames, Tally);
            }
        }
    }

    private WireFault TakeLookup(in FrameHeader header, ReadOnlySpan<byte> payload, ref FrameWriter frames)
    {
        FieldReader fields = new(payload);
        LookupRequest request = LookupRequest.Read(ref fields);
        if (!fields.IsComplete || !request.Context.IsText)
        {
            return WireFault.MalformedPayload;
        }

        if (!request.Context.IsWithinLimits)
        {
            return WireFault.MalformedContext;
        }

        _lookups.Add(header.RequestId, request.Code, request.Items);
        if (_lookups.IsFull)
        {
            _lookups.Answer(ref frames, Tally);
        }

        return WireFault.None;
    }

    private WireFault TakeQuery(in FrameHeader header, ReadOnlySpan<byte> payload, ref FrameWriter frames)
    {
        FieldReader fields = new(payload);
        QueryRequest request = QueryRequest.Read(ref fields);
        QueryFields query = QueryFields.Read(ref fields);
        if (!fields.IsComplete || !request.Context.IsText || (header.Kind == MessageKind.Verify && request.Candidates > 0))
        {
            return WireFault.MalformedPayload;
        }

        if (!request.Context.IsWithinLimits)
        {
            return WireFault.MalformedContext;
        }

        QueryGroup group = _queries.Of(header.Kind, request.Options);
        if (!group.TryAdd(header.RequestId, query, request.Candidates))
        {
            return WireFault.MalformedPayload;
        }

        if (group.IsFull)
        {
            group.Answer(ref frames, Tally);
        }

        return WireFault.None;
    }
}
