using System.Runtime.InteropServices;

namespace Juki.Engine.Store.Dictionaries;

/// <summary>
/// A place, 16 bytes; its three texts stand one after the other.
/// <code>
///  0  4  TextStart           index of the first character
///  4  2  CodeLength          municipality code
///  6  2  MunicipalityLength  prefecture, 郡, city and ward
///  8  2  TownLength          town
/// 10  2  zero
/// 12  4  Residents           present residents whose address is written with exactly this place
/// </code>
/// </summary>
[StructLayout(LayoutKind.Sequential, Size = 16)]
internal struct PlaceEntry
{
    public uint TextStart;
    public ushort CodeLength;
    public ushort MunicipalityLength;
    public ushort TownLength;
    private readonly ushort _zero;
    public int Residents;
}
