using System.Runtime.InteropServices;

namespace Juki.Engine.Store.Dictionaries;

/// <summary>
/// One name with its reading, 32 bytes.
/// <code>
///  0  4  TextStart    index of the first character of the text; the reading follows the text
///  4  2  TextLength   characters          6  2  KanaLength  characters
///  8  8  KeyHash      of the T3 key      16  8  KanaHash    of the reading's search key; 0 without a reading
/// 24  4  Bearers      present residents who bear exactly this name and reading
/// 28  2  KeyLength    characters of the T3 key
/// 30  2  zero
/// </code>
/// </summary>
[StructLayout(LayoutKind.Sequential, Size = 32)]
internal struct NameEntry
{
    public uint TextStart;
    public ushort TextLength;
    public ushort KanaLength;
    public ulong KeyHash;
    public ulong KanaHash;
    public int Bearers;
    public ushort KeyLength;
}
