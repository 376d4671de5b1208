using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Juki.Engine.Server.Hosting.Listening;

/// <summary>Where a socket listens, as it is written in settings.</summary>
internal readonly record struct ListenAddress(string Host, ushort Port)
{
    /// <summary>What may be written, for messages.</summary>
    public const string Form = "HOST:PORT, where HOST is an IP address ([::1] in brackets), localhost or *, and PORT is 0 to 65535";

    private const string AllAddresses = "*";
    private const string ThisMachine = "localhost";
    private const int DotsOfIPv4 = 3;

    /// <summary>Reads an address. Names of machines are none: a socket listens on an address, and a name may have several.</summary>
    public static bool TryParse(string? text, out ListenAddress address)
    {
        int colon = text?.LastIndexOf(':') ?? -1;
        address = default;
        if (colon < 0 || !ushort.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out ushort port) || !IsHost(text![..colon]))
        {
            return false;
        }

        address = new ListenAddress(text[..colon].ToLowerInvariant(), port);
        return true;
    }

    /// <summary>Reads an address that was found right before.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static ListenAddress Parse(string text) => TryParse(text, out ListenAddress address) ? address : throw new FormatException($"'{text}' is not {Form}.");

    /// <summary>Makes a server listen there. No system finds a port that is free on both addresses of localhost: port 0 of it is IPv4 alone.</summary>
    public void ListenOn(KestrelServerOptions server, Action<ListenOptions> configure)
    {
        if (Host == AllAddresses)
        {
            server.ListenAnyIP(Port, configure);
        }
        else if (Host != ThisMachine)
        {
            server.Listen(IPAddress.Parse(Host), Port, configure);
        }
        else if (Port != 0)
        {
            server.ListenLocalhost(Port, configure);
        }
        else
        {
            server.Listen(IPAddress.Loopback, Port, configure);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Host}:{Port}");

    private static bool IsHost(string host) =>
        host is AllAddresses
        || host.Equals(ThisMachine, StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out IPAddress? address)
            && (address.AddressFamily == AddressFamily.InterNetwork ? host.Count(c => c == '.') == DotsOfIPv4 : host.StartsWith('[')));
}
