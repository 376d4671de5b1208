using System.Runtime.InteropServices;

namespace Juki.Engine.Store.Changes;

/// <summary>
/// A retired code of a resident of the delta, 24 bytes; valid as long as the resident's row is.
/// <code>
///  0  8  Body    body of the retired code
///  8  4  Row     row number of the resident
/// 12  4  From    first day      16  4  To  last day (both as <see cref="Rows.StoredDay"/>)
/// 20  4  Before  index of the one before it with the same tag (<see cref="Search.ChainHeads"/>); −1 if there is none
/// </code>
/// </summary>
[StructLayout(LayoutKind.Sequential, Size = 24)]
internal struct DeltaRetiredCode
{
    public ulong Body;
    public int Row;
    public uint From;
    public uint To;
    public int Before;
}
