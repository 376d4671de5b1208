namespace Juki.Engine.Protocol.Frames;

/// <summary>A buffer that grows to the largest payload it ever held, and is used again.</summary>
public sealed class PayloadBuffer
{
    private const int FirstBytes = 4096;

    /// <summary>Larger payloads have no room to spare: they may be megabytes.</summary>
    private const int RoomyBytes = 64 << 10;

    private byte[] _bytes = [];

    /// <summary>The buffer's first bytes; what it held before is lost.</summary>
    public Span<byte> Take(int length)
    {
        if (_bytes.Length < length)
        {
            _bytes = new byte[length < RoomyBytes ? Math.Max(FirstBytes, 2 * length) : length];
        }

        return _bytes.AsSpan(0, length);
    }
}
