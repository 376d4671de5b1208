using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Server.Tests.Sessions;

/// <summary>A frame that a session wrote.</summary>
internal sealed record WireFrame(FrameHeader Header, byte[] Payload)
{
    public MessageKind Kind => Header.Kind;

    public ulong RequestId => Header.RequestId;

    public WireFault Fault => Header.Fault;
}
