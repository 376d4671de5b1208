using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Client;

/// <summary>
/// The server refused a request, or answered what is no reply to it; the connection goes on. <see cref="Fault"/> says why
/// (PROTOCOL.md §7).
/// </summary>
public sealed class JukiServerException : Exception
{
    /// <summary>Says the number and what it means.</summary>
    public JukiServerException(WireFault fault, string text)
        : base($"Error {(int)fault}: {text}.") => Fault = fault;

    /// <summary>The number of the error; its meaning never changes.</summary>
    public WireFault Fault { get; }
}
