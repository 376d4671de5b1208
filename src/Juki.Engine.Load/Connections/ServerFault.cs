using System.Text;
using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Load.Connections;

/// <summary>The number of a server's error in words that are ours: what a stranger sends is not shown on a terminal.</summary>
internal static class ServerFault
{
    /// <summary>Number and words.</summary>
    public static string Of(WireFault fault) =>
        FormattableString.Invariant($"error {(int)fault}: {(fault.Words() is { IsEmpty: false } words ? Encoding.UTF8.GetString(words) : "a number that this version does not know")}");
}
