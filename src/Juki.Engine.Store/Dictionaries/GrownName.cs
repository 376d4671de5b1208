using System.Runtime.InteropServices;

namespace Juki.Engine.Store.Dictionaries;

/// <summary>
/// A name that the base does not have, 40 bytes.
/// <code>
///  0 32  Entry       as in the base; its texts lie in <see cref="GrownNames"/>
/// 32  4  KeyStart    index of the first character of its T3 key
/// 36  1  IsFirst     no entry before it has its key
/// 37  3  zero
/// </code>
/// </summary>
[StructLayout(LayoutKind.Sequential, Size = 40)]
internal struct GrownName
{
    public NameEntry Entry;
    public uint KeyStart;
    public bool IsFirst;
}
