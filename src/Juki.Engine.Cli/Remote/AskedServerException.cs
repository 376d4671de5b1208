using Juki.Engine.Client;
using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Cli.Remote;

/// <summary>A server cannot be reached, refused a request, was lost, or is not what it was: says which, why, and what to do.</summary>
internal sealed class AskedServerException(string message, Exception? failure = null) : Exception(message, failure)
{
    /// <summary>A failure of the client in words for people.</summary>
    /// <param name="server">HOST:PORT; the server's own words do not have it.</param>
    /// <param name="failure">What the client says.</param>
    public static AskedServerException Of(string server, Exception failure) => failure is JukiServerException refusal
        ? new AskedServerException($"{server}: {refusal.Message}{Remedy(refusal.Fault)}", failure)
        : new AskedServerException(failure.Message, failure);

    private static string Remedy(WireFault fault) => fault switch
    {
        WireFault.RegisterDamaged => " Restore the register from a backup or make it again.",
        WireFault.FrameTooLarge or WireFault.ReplyTooLarge => " A row of the file is too long for this server.",
        _ => "",
    };
}
