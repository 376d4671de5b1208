using System.Numerics;

namespace Juki.Engine.Store.Building;

/// <summary>
/// Sorts entries by tag, those of equal tag by row number. Both fit into one number of 64 bits, so that no two are equal and
/// the library's sort of plain numbers (insertion up to sixteen of them) does it. One for each thread.
/// </summary>
internal sealed class TagSort<TTag>
    where TTag : unmanaged, IBinaryInteger<TTag>
{
    private const int TagShift = 32;

    private ulong[] _buffer = new ulong[64];

    public void Sort(Span<TTag> tags, Span<int> rowNumbers)
    {
        if (tags.Length > _buffer.Length)
        {
            _buffer = new ulong[Math.Max(tags.Length, _buffer.Length * 2)];
        }

        Span<ulong> entries = _buffer.AsSpan(0, tags.Length);
        for (int index = 0; index < tags.Length; index++)
        {
            entries[index] = (ulong.CreateTruncating(tags[index]) << TagShift) | (uint)rowNumbers[index];
        }

        entries.Sort();
        for (int index = 0; index < tags.Length; index++)
        {
            tags[index] = TTag.CreateTruncating(entries[index] >> TagShift);
            rowNumbers[index] = (int)(uint)entries[index];
        }
    }
}
