namespace Juki.Engine.TestKit.Disk;

/// <summary>What of a file is durable, and what was done since its last sync.</summary>
internal sealed class DurableFile(byte[] content)
{
    /// <summary>What a disk writes as a whole: a power cut tears a write between sectors only.</summary>
    public const int SectorBytes = 512;

    private readonly List<Change> _pending = [];
    private byte[] _durable = content;
    private long _length = content.Length;

    public void Write(long offset, ReadOnlyMemory<byte> bytes)
    {
        if (offset + bytes.Length > _length)
        {
            Resize(offset + bytes.Length);
        }

        for (int at = 0; at < bytes.Length;)
        {
            int length = Math.Min(bytes.Length - at, SectorBytes - (int)((offset + at) % SectorBytes));
            _pending.Add(new Change(offset + at, bytes.Slice(at, length)));
            at += length;
        }
    }

    public void Resize(long length)
    {
        _length = length;
        _pending.Add(new Change(length, null));
    }

    public void Sync()
    {
        _durable = After(_pending);
        _pending.Clear();
    }

    /// <summary>What is pending will never be durable.</summary>
    public void Forget() => _pending.Clear();

    public byte[] Survivor(Survival survival) => After([.. survival.Of(_pending)]);

    /// <summary>The durable bytes with changes done in order; what lies beyond the length that holds then is lost.</summary>
    private byte[] After(IReadOnlyList<Change> changes)
    {
        if (changes.Count == 0)
        {
            return _durable;
        }

        long longest = changes.Max(change => change.Offset + (change.Bytes?.Length ?? 0));
        byte[] bytes = new byte[Math.Max(longest, _durable.Length)];
        _durable.CopyTo(bytes, 0);
        long length = _durable.Length;
        foreach (Change change in changes)
        {
            if (change.Bytes is { } written)
            {
                written.CopyTo(bytes.AsMemory((int)change.Offset));
            }
            else
            {
                bytes.AsSpan((int)Math.Min(length, change.Offset), (int)Math.Max(0, length - change.Offset)).Clear();
                length = change.Offset;
            }
        }

        return bytes[..(int)length];
    }

    /// <summary>Bytes at a place, or, without bytes, another length.</summary>
    private readonly record struct Change(long Offset, ReadOnlyMemory<byte>? Bytes);
}
