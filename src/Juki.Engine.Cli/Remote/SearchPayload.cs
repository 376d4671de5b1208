using System.Buffers.Binary;

namespace Juki.Engine.Cli.Remote;

/// <summary>The payload of one batch of searches (PROTOCOL.md §5.4), built query by query; its memory is used again.</summary>
internal sealed class SearchPayload
{
    private byte[] _bytes = new byte[1 << 16];
    private int _countPlace;

    /// <summary>Queries in it.</summary>
    public int Count { get; private set; }

    /// <summary>Bytes of it.</summary>
    public int Length { get; private set; }

    /// <summary>The payload, complete at any time.</summary>
    public ReadOnlyMemory<byte> Bytes
    {
        get
        {
            BinaryPrimitives.WriteUInt32LittleEndian(_bytes.AsSpan(_countPlace), (uint)Count);
            return _bytes.AsMemory(0, Length);
        }
    }

    /// <summary>Begins again: the request, then the place of the count.</summary>
    public void Begin(ReadOnlySpan<byte> request)
    {
        Length = 0;
        Count = 0;
        Append(request);
        _countPlace = Length;
        Append(stackalloc byte[sizeof(uint)]);
    }

    /// <summary>Takes a query as it goes over the wire.</summary>
    public void Add(ReadOnlySpan<byte> query)
    {
        Append(query);
        Count++;
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (_bytes.Length - Length < bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, Length + bytes.Length));
        }

        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }
}
