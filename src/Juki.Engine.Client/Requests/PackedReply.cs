namespace Juki.Engine.Client.Requests;

/// <summary>A batch's reply as it came.</summary>
internal readonly record struct PackedReply(BatchReply Bytes, bool IsCompressed)
{
    public BatchReply Unpack() => IsCompressed ? Bytes.Decompress() : Bytes;
}
