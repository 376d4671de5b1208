using Juki.Engine.Model.Codes;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Server.Lanes;

/// <summary>A question for changes, read.</summary>
/// <param name="Since">The address up to which all is known.</param>
/// <param name="NoticesMax">The most notices of the reply.</param>
/// <param name="Wait">How long to wait where nothing has changed.</param>
/// <param name="Codes">Of the residents who are followed; null for all.</param>
internal sealed record FeedQuestion(long Since, int NoticesMax, TimeSpan Wait, IReadOnlyList<ResidentCode>? Codes)
{
    private const uint WaitMsMax = 60_000;

    /// <summary>Reads a job's request.</summary>
    /// <returns>Why it is none.</returns>
    public static WireFault Read(LaneJob job, ServerLimits limits, out FeedQuestion? question)
    {
        question = null;
        ReadOnlySpan<byte> payload = job.Request;
        if ((job.Header.Flags & FrameFlags.Lz4) != 0)
        {
            WireFault packed = CompressedPayload.TryDecompress(payload, limits.DecompressedBytesMax, new PayloadBuffer(), out payload);
            if (packed != WireFault.None)
            {
                return packed;
            }
        }

        FieldReader fields = new(payload);
        FeedRequest request = FeedRequest.Read(ref fields);
        bool isWhole = !fields.HasFailed && fields.Rest.Length == request.CodeCount * (long)sizeof(ulong);
        if (isWhole && request.CodeCount > limits.FeedCodesMax)
        {
            return WireFault.BatchSize;
        }

        List<ResidentCode> codes = ReadCodes(ref fields, request.CodeCount);
        WireFault fault = !fields.IsComplete || !request.Context.IsText ? WireFault.MalformedPayload
            : !request.Context.IsWithinLimits ? WireFault.MalformedContext
            : request.NoticesMax == 0 ? WireFault.BatchSize
            : request.Since > long.MaxValue - 1 ? WireFault.AddressNotReached
            : WireFault.None;
        question = fault != WireFault.None ? null : new FeedQuestion(
            (long)request.Since,
            (int)Math.Min(request.NoticesMax, limits.BatchItemsMax),
            TimeSpan.FromMilliseconds(Math.Min(request.WaitMs, WaitMsMax)),
            request.CodeCount == 0 ? null : codes);
        return fault;
    }

    /// <summary>Nobody has a number that is no code: nothing ever changes of him.</summary>
    private static List<ResidentCode> ReadCodes(ref FieldReader fields, uint count)
    {
        List<ResidentCode> codes = [];
        for (uint i = 0; i < count && !fields.HasFailed; i++)
        {
            if (PackedCode.TryRead(fields.UInt64(), out ResidentCode code))
            {
                codes.Add(code);
            }
        }

        return codes;
    }
}
