using System.Runtime.InteropServices;

namespace Juki.Engine.Store.Changes;

/// <summary>
/// A row of the base that a change has put out of use, 16 bytes.
/// <code>
///  0  8  Until   journal address at which it ended
///  8  4  Row     row number
/// 12  4  Before  index of the one before it with the same tag (<see cref="Search.ChainHeads"/>); −1 if there is none
/// </code>
/// </summary>
[StructLayout(LayoutKind.Sequential, Size = 16)]
internal struct SupersededRow
{
    public long Until;
    public int Row;
    public int Before;
}
