using Juki.Engine.Model.Changes;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Server.Lanes;

/// <summary>Reads the events of a change or a batch of them; all of it before the first is applied.</summary>
internal sealed class ChangeReader(ServerLimits limits)
{
    private readonly PayloadBuffer _decompressed = new();

    /// <summary>Reads a job's request.</summary>
    /// <param name="job">The job.</param>
    /// <param name="events">The events; null in the place of one that cannot be read, which has an answer of its own.</param>
    /// <returns>Why the request is none.</returns>
    public WireFault Read(LaneJob job, out ChangeEvent?[] events)
    {
        events = [];
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
        return job.Header.Kind == MessageKind.Change ? ReadOne(ref fields, job, out events) : ReadMany(ref fields, job, out events);
    }

    private static WireFault ReadOne(ref FieldReader fields, LaneJob job, out ChangeEvent?[] events)
    {
        ChangeRequest request = ChangeRequest.Read(ref fields);
        WireFault fault = FaultOf(request.Context, fields);
        events = fault == WireFault.None ? [WireEvent.Read(request.Event)] : [];
        job.Items = events.Length;
        return fault;
    }

    private WireFault ReadMany(ref FieldReader fields, LaneJob job, out ChangeEvent?[] events)
    {
        events = [];
        ChangeBatch batch = ChangeBatch.Read(ref fields);
        WireFault fault = FaultOf(batch.Context, fields);
        fault = fault == WireFault.None && (batch.Count == 0 || batch.Count > limits.BatchItemsMax) ? WireFault.BatchSize : fault;
        if (fault != WireFault.None)
        {
            return fault;
        }

        job.Items = (int)batch.Count;
        events = new ChangeEvent?[job.Items];
        for (int i = 0; i < events.Length && !fields.HasFailed; i++)
        {
            events[i] = WireEvent.Read(ChangeBatch.ReadEvent(ref fields));
        }

        return fields.IsComplete ? WireFault.None : WireFault.MalformedPayload;
    }

    private static WireFault FaultOf(in ContextFields context, in FieldReader fields) =>
        fields.HasFailed || !context.IsText ? WireFault.MalformedPayload
        : context.IsWithinLimits ? WireFault.None
        : WireFault.MalformedContext;
}
