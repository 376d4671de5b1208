using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Juki.Engine.Store.Search;

/// <summary>
/// One cache line of the index of codes: where a stretch of the space of codes begins among the rows, and a fingerprint of
/// each row in it, so that a lookup reads this line and then the one row.
/// <code>
///  0   4  Start         first row of the stretch
///  4   1  Count         rows in it; <see cref="Overfull"/> where they are more than there are slots
///  5  59  Fingerprints  8 bits of each code (<see cref="CodePlace"/>), in the order of the rows
/// </code>
/// </summary>
[StructLayout(LayoutKind.Sequential, Size = 64)]
internal struct CodeBlock
{
    /// <summary>Slots of a block: what a line of 64 bytes has left.</summary>
    public const int SlotCount = 59;

    /// <summary>A block whose rows are found by binary search: about one in six thousand.</summary>
    public const byte Overfull = byte.MaxValue;

    /// <summary>Bytes before the first fingerprint.</summary>
    public const int HeadBytes = 5;

    public int Start;
    public byte Count;
    public SlotArray Fingerprints;

    /// <summary>The slots.</summary>
    [InlineArray(SlotCount)]
    internal struct SlotArray
    {
        private byte _first;
    }
}
