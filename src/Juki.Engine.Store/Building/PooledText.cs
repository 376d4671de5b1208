using System.Runtime.InteropServices;

namespace Juki.Engine.Store.Building;

/// <summary>
/// What a <see cref="TextPool"/> knows of a text; the characters follow in memory.
/// <code>
///  0  4  hash (<see cref="Encoders.TextHash"/>)
///  4  4  id: order of the first meeting
///  8  4  how often it was met
/// 12  4  characters
/// 16  …  the text, UTF-16
/// </code>
/// </summary>
[StructLayout(LayoutKind.Sequential, Size = Bytes)]
internal struct PooledText
{
    public const int Bytes = 16;

    public uint Hash;
    public int Id;
    public int Uses;
    public int Length;
}
