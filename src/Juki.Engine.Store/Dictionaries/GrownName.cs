using System.Runtime.InteropServices;

namespace Juki.Engine.Store.Dictionaries;

/// <summary>
/// A name that the base does not have, 48 bytes.
/// <code>
///  0 32  Entry       as in the base; its texts lie in <see cref="GrownNames"/>
/// 32  8  From        journal address of the first row that bears it; the greatest number while none does
/// 40  4  KeyStart    index of the first character of its T3 key
/// 44  1  IsFirst     no entry of the base, and none that was borne before it, has its key
/// 45  3  zero
/// </code>
/// <see cref="From"/> and <see cref="IsFirst"/> are written when it gets its first row, the rest before the name can be found.
/// </summary>
[StructLayout(LayoutKind.Sequential, Size = 48)]
internal struct GrownName
{
    public NameEntry Entry;
    public long From;
    public uint KeyStart;
    public bool IsFirst;
}
