namespace Juki.Engine.Files.Csv;

/// <summary>A stretch of a file that begins and ends between records; its buffer is used again and again.</summary>
internal sealed class CsvChunk(int capacity)
{
    private byte[] _bytes = new byte[capacity];

    public int Length { get; private set; }

    /// <summary>Number of the line at which it begins.</summary>
    public long FirstLine { get; private set; }

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    public bool IsFull => Length == _bytes.Length;

    public void Begin(long firstLine, ReadOnlySpan<byte> carried)
    {
        FirstLine = firstLine;
        Length = 0;
        while (_bytes.Length < carried.Length)
        {
            Grow();
        }

        carried.CopyTo(_bytes);
        Length = carried.Length;
    }

    /// <summary>Reads until the buffer is full; false if the file ended before.</summary>
    public bool Fill(Stream stream)
    {
        Length += stream.ReadAtLeast(_bytes.AsSpan(Length), _bytes.Length - Length, throwOnEndOfStream: false);
        return IsFull;
    }

    public void Cut(int length) => Length = length;

    public void Grow() => Array.Resize(ref _bytes, _bytes.Length * 2);
}
