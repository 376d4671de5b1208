using System.Globalization;

namespace Juki.Engine.Client.Options;

/// <summary>Where a server is: <c>HOST:PORT</c>, <c>HOST</c>, <c>[IPv6]:PORT</c>.</summary>
/// <param name="Host">Name or address.</param>
/// <param name="Port">Port.</param>
internal readonly record struct ServerAddress(string Host, int Port)
{
    /// <summary>Where servers listen unless they are told otherwise.</summary>
    public const int DefaultPort = 7411;

    public static bool TryParse(string? text, out ServerAddress address)
    {
        address = default;
        ReadOnlySpan<char> rest = text.AsSpan().Trim();
        int bracket = rest.StartsWith('[') ? rest.IndexOf(']') : -1;
        int colon = rest.LastIndexOf(':');
        bool hasPort = colon > bracket && (bracket > 0 || rest.IndexOf(':') == colon);
        ReadOnlySpan<char> host = hasPort ? rest[..colon] : rest;
        int port = DefaultPort;
        if (hasPort && !(int.TryParse(rest[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is > 0 and <= ushort.MaxValue))
        {
            return false;
        }

        address = new ServerAddress(host.Trim("[]").ToString(), port);
        return Uri.CheckHostName(address.Host) != UriHostNameType.Unknown;
    }

    public override string ToString() => Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]:{Port}" : $"{Host}:{Port}";
}
