using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Client.Requests;

/// <summary>What the client itself says to a server, goodbye or that a batch is called off: nobody waits for the reply.</summary>
internal sealed class ServerRequest : PendingRequest
{
    private ServerRequest()
    {
    }

    public static ServerRequest Goodbye()
    {
        ServerRequest request = new();
        request.Begin(MessageKind.Goodbye, 0);
        request.End(0);
        return request;
    }

    public static ServerRequest CallOff(ulong batch)
    {
        ServerRequest request = new();
        FieldWriter fields = request.Begin(MessageKind.Cancel, sizeof(ulong));
        fields.UInt64(batch);
        request.End(fields.Written);
        return request;
    }

    protected override void SetReply(FrameFlags flags, ReadOnlySpan<byte> payload)
    {
    }

    protected override void SetFailure(Exception exception)
    {
    }

    protected override void Return()
    {
    }
}
