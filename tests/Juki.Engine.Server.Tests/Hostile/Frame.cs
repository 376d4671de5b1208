using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Server.Tests.Hostile;

/// <summary>A frame that a server sent.</summary>
internal sealed record Frame(FrameHeader Header, byte[] Payload)
{
    public MessageKind Kind => Header.Kind;

    /// <summary>The number of an error.</summary>
    public WireFault Fault => Header.Fault;
}
