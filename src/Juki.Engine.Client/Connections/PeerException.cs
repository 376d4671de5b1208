using System.Text;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Client.Connections;

/// <summary>The server ended the connection with an error, or did what no server may do, so that the connection ends.</summary>
internal sealed class PeerException(string message) : Exception(message)
{
    /// <summary>Of an error that ends the connection.</summary>
    public static PeerException Of(FrameHeader header, ReadOnlySpan<byte> payload) =>
        new($"the server ended it with error {(int)header.Fault}, {Words(payload)}");

    /// <summary>The text of an error.</summary>
    public static string Words(ReadOnlySpan<byte> payload)
    {
        FieldReader fields = new(payload);
        ReadOnlySpan<byte> text = fields.Text();
        return text.IsEmpty ? "without words" : Encoding.UTF8.GetString(text);
    }
}
