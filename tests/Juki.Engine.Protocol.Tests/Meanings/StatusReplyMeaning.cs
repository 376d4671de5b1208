using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Protocol.Tests.Meanings;

/// <summary>How a server is (PROTOCOL.md §6).</summary>
internal sealed record StatusReplyMeaning(ServerState State, uint Connections, ulong Residents, ulong UptimeMs, uint Batches) : IMeaning
{
    public int BytesMax => StatusReply.Bytes;

    public static IMeaning Read(ref FieldReader fields)
    {
        StatusReply reply = StatusReply.Read(ref fields);
        return new StatusReplyMeaning(reply.State, reply.Connections, reply.Residents, reply.UptimeMs, reply.Batches);
    }

    public void Write(ref FieldWriter fields) => new StatusReply(State, Connections, Residents, UptimeMs, Batches).Write(ref fields);
}
