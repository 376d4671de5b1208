using System.Buffers;

namespace Juki.Engine.Load.Connections;

/// <summary>What has arrived and is not a whole frame yet; grows to the largest frame that ever came.</summary>
internal sealed class ReceiveBuffer
{
    private const int FirstBytes = 1 << 18;

    private byte[] _bytes = new byte[FirstBytes];
    private int _length;

    /// <summary>Room for what arrives next; there always is some.</summary>
    public Span<byte> Room
    {
        get
        {
            if (_length == _bytes.Length)
            {
                Array.Resize(ref _bytes, 2 * _bytes.Length);
            }

            return _bytes.AsSpan(_length);
        }
    }

    /// <summary>What has arrived.</summary>
    public ReadOnlySequence<byte> Arrived => new(_bytes, 0, _length);

    /// <summary>So many bytes have come into the room.</summary>
    public void Append(int bytes) => _length += bytes;

    /// <summary>So many bytes have been read; the rest of a frame moves to the front.</summary>
    public void Consume(int bytes)
    {
        _bytes.AsSpan(bytes, _length - bytes).CopyTo(_bytes);
        _length -= bytes;
    }
}
