using Juki.Engine.Client;
using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Cli.Remote;

/// <summary>A server cannot be reached, refused a request, or was lost: says which, why, and what to do.</summary>
internal sealed class AskedServerException(string server, Exception failure) : Exception($"{server}: {failure.Message}{Remedy(failure)}", failure)
{
    private static string Remedy(Exception failure) => failure is not JukiServerException refusal ? "" : refusal.Fault switch
    {
        WireFault.Draining => " Ask again when it is back.",
        WireFault.RegisterDamaged => " Restore its register from a backup.",
        WireFault.MalformedContext => " Shorten --operator or --case.",
        WireFault.TooManyInFlight or WireFault.ReplyTooLarge or WireFault.BatchSize => " Its limits and those that it stated do not agree; its log says more.",
        _ => "",
    };
}
