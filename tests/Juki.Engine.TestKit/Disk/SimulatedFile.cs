namespace Juki.Engine.TestKit.Disk;

/// <summary>The bytes of a file as a reader sees them; those it begins with are copied when they change. Guarded by the lock of its disk.</summary>
internal sealed class SimulatedFile(SimulatedDisk disk, int number, byte[] content)
{
    private byte[] _bytes = content;
    private bool _owned;

    public int Number => number;

    public int Length { get; private set; } = content.Length;

    public byte[] Copy() => _bytes[..Length];

    public void Read(Span<byte> bytes, long offset, string path)
    {
        if (offset + bytes.Length > Length)
        {
            throw new EndOfStreamException($"{path} ends at byte {Length}.");
        }

        _bytes.AsSpan((int)offset, bytes.Length).CopyTo(bytes);
    }

    public void Write(ReadOnlySpan<byte> bytes, long offset)
    {
        Change((int)offset + bytes.Length);
        bytes.CopyTo(_bytes.AsSpan((int)offset));
        Length = Math.Max(Length, (int)offset + bytes.Length);
        disk.Add(new DiskStep.Written(number, offset, bytes.ToArray()));
    }

    public void Resize(int length)
    {
        Change(length);
        if (length < Length)
        {
            _bytes.AsSpan(length, Length - length).Clear();
        }

        Length = length;
        disk.Add(new DiskStep.Resized(number, length));
    }

    /// <summary>Makes the bytes changeable and long enough.</summary>
    private void Change(int length)
    {
        if (!_owned || length > _bytes.Length)
        {
            byte[] before = _bytes;
            _bytes = new byte[Math.Max(length, before.Length)];
            before.CopyTo(_bytes, 0);
            _owned = true;
        }
    }
}
