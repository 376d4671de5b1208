using System.Text;
using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Client.Connections;

/// <summary>The server ended the connection with an error, or did what no server may do, so that the connection ends.</summary>
internal sealed class PeerException(string message) : Exception(message)
{
    /// <summary>Of an error that ends the connection.</summary>
    public static PeerException Of(WireFault fault) => new($"the server ended it with error {(int)fault}, {Words(fault)}");

    /// <summary>What an error means, in this client's words: those that a server sends may be anything.</summary>
    public static string Words(WireFault fault)
    {
        ReadOnlySpan<byte> words = fault.Words();
        return words.IsEmpty ? "a number that this version does not know" : Encoding.UTF8.GetString(words);
    }
}
