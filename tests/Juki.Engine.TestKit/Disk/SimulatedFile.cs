namespace Juki.Engine.TestKit.Disk;

/// <summary>The bytes of a file as a reader sees them. Guarded by the lock of its disk.</summary>
internal sealed class SimulatedFile(SimulatedDisk disk, int number, byte[] content)
{
    private byte[] _bytes = [.. content];

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
        Grow((int)offset + bytes.Length);
        bytes.CopyTo(_bytes.AsSpan((int)offset));
        disk.Add(new DiskStep.Written(number, offset, bytes.ToArray()));
    }

    public void Resize(int length)
    {
        if (length < Length)
        {
            _bytes.AsSpan(length, Length - length).Clear();
            Length = length;
        }

        Grow(length);
        disk.Add(new DiskStep.Resized(number, length));
    }

    private void Grow(int length)
    {
        if (length > _bytes.Length)
        {
            Array.Resize(ref _bytes, length);
        }

        Length = Math.Max(Length, length);
    }
}
