using System.Globalization;

namespace Juki.Engine.Load;

/// <summary>Where a server listens.</summary>
/// <param name="Host">Name or address.</param>
/// <param name="Port">Port.</param>
public sealed record ServerAddress(string Host, int Port)
{
    /// <summary>Reads <c>HOST:PORT</c>, <c>[::1]:7777</c> too; false for anything else.</summary>
    public static bool TryParse(string text, out ServerAddress address)
    {
        ArgumentNullException.ThrowIfNull(text);
        int colon = text.LastIndexOf(':');
        string host = colon > 0 ? text[..colon] : string.Empty;
        bool isBracketed = host is ['[', .. { Length: > 0 }, ']'];
        bool isPort = int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port is > 0 and <= ushort.MaxValue;
        address = new ServerAddress(isBracketed ? host[1..^1] : host, port);
        return isPort && host.Length > 0 && (isBracketed || host.AsSpan().IndexOfAny(":[]") < 0);
    }

    /// <summary>As <see cref="TryParse"/> reads it.</summary>
    public override string ToString() =>
        Host.Contains(':', StringComparison.Ordinal) ? FormattableString.Invariant($"[{Host}]:{Port}") : FormattableString.Invariant($"{Host}:{Port}");
}
