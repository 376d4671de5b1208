using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Client.Tests.Scripted;

/// <summary>A frame as a scripted server got it.</summary>
internal sealed record Request(MessageKind Kind, FrameFlags Flags, ulong Id, byte[] Payload);
