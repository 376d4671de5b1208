using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Juki.Engine.Store.Search;

/// <summary>
/// One cache line of the index of codes: where a stretch of the space of codes begins among the rows, and a fingerprint of
/// each row in it, so that a lookup reads this line and then the one row.
/// <code>
///  0   4  Start         first row of the stretch
///  4   2  Count         rows in it; <see cref="Overfull"/> where they are more than there are slots
///  6  58  Fingerprints  16 bits of each code (<see cref="CodeSpace.FingerprintOf"/>), in the order of the rows
/// </code>
/// </summary>
[StructLayout(LayoutKind.Sequential, Size = 64)]
internal struct CodeBlock
{
    /// <summary>Slots of a block: what a line of 64 bytes has left.</summary>
    public const int SlotCount = 29;

    /// <summary>A block whose rows are found by binary search: about one in two hundred.</summary>
    public const ushort Overfull = ushort.MaxValue;

    /// <summary>16-bit places before the first fingerprint.</summary>
    public const int HeadPlaces = 3;

    public int Start;
    public ushort Count;
    public SlotArray Fingerprints;

    /// <summary>The slots.</summary>
    [InlineArray(SlotCount)]
    internal struct SlotArray
    {
        private ushort _first;
    }
}
