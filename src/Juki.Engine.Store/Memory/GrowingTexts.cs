namespace Juki.Engine.Store.Memory;

/// <summary>
/// Texts one behind the other that one thread adds to while any number read. A text never lies across two chunks and never moves, so
/// spans are good for as long as somebody holds them.
/// </summary>
/// <param name="chunkBits">A chunk has 2^bits characters, more than the longest text.</param>
internal sealed class GrowingTexts(int chunkBits)
{
    private readonly int _chunkLength = 1 << chunkBits;
    private char[][] _chunks = [];
    private int _free;

    /// <summary>Adds a text; returns the index of its first character.</summary>
    /// <exception cref="OutOfMemoryException">There is no memory; what was there is as it was.</exception>
    public uint Add(ReadOnlySpan<char> text)
    {
        if (_chunks.Length == 0 || _free + text.Length > _chunkLength)
        {
            AddChunk();
        }

        text.CopyTo(_chunks[^1].AsSpan(_free));
        uint start = checked((uint)(((long)(_chunks.Length - 1) << chunkBits) + _free));
        _free += text.Length;
        return start;
    }

    /// <summary>A text or a part of it.</summary>
    public ReadOnlySpan<char> Span(uint start, int length) =>
        length == 0 ? default : _chunks[start >> chunkBits].AsSpan((int)(start & (uint)(_chunkLength - 1)), length);

    private void AddChunk()
    {
        char[][] longer = [.. _chunks, new char[_chunkLength]];
        Volatile.Write(ref _chunks, longer);
        _free = 0;
    }
}
