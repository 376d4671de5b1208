using System.Buffers;
using Juki.Engine.Protocol;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Server.Lanes;

/// <summary>Gathers the payload of a batch's reply in a rented buffer that grows; <see cref="Dispose"/> gives it back.</summary>
/// <param name="firstBytes">The least that is rented.</param>
internal sealed class PayloadWriter(int firstBytes) : IDisposable
{

    private byte[] _bytes = [];

    public int Written { get; private set; }

    /// <summary>It would have to become longer than any payload may be; what was begun since is lost.</summary>
    public bool HasOverflowed { get; private set; }

    public ReadOnlySpan<byte> Payload => _bytes.AsSpan(0, Written);

    /// <summary>Begins a part of so many bytes at most.</summary>
    public FieldWriter Begin(int bytesMax)
    {
        Reserve(bytesMax);
        return new FieldWriter(_bytes.AsSpan(Written, bytesMax));
    }

    /// <summary>Ends the part that was begun last.</summary>
    public void End(in FieldWriter part)
    {
        Written += part.Written;
        HasOverflowed |= (uint)Written > ProtocolLimits.PayloadBytesLimit;
        if (HasOverflowed)
        {
            Written = 0;
        }
    }

    /// <summary>Writes over what was written before.</summary>
    public FieldWriter At(int place, int bytes) => new(_bytes.AsSpan(place, bytes));

    /// <summary>Compresses what was written, if it shrinks.</summary>
    public bool TryCompress()
    {
        byte[] packed = ArrayPool<byte>.Shared.Rent(Math.Max(1, Written));
        int length = CompressedPayload.IsAvailable ? CompressedPayload.TryCompress(Payload, packed) : 0;
        if (length == 0)
        {
            ArrayPool<byte>.Shared.Return(packed);
            return false;
        }

        Dispose();
        (_bytes, Written) = (packed, length);
        return true;
    }

    public void Dispose()
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = [];
        }
    }

    private void Reserve(int bytes)
    {
        if (_bytes.Length - Written >= bytes)
        {
            return;
        }

        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(firstBytes, Math.Max(2 * _bytes.Length, Written + bytes)));
        Payload.CopyTo(larger);
        Dispose();
        _bytes = larger;
    }
}
