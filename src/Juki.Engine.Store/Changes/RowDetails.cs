using System.Runtime.InteropServices;

namespace Juki.Engine.Store.Changes;

/// <summary>
/// What a row of a delta has beside the 32 bytes of <see cref="Rows.Row"/>, 24 bytes; all but the first for residents only.
/// <code>
///  0  4  RawAddress    id of the raw address; 0 where the parts render it
///  4  4  Household     <see cref="Registers.HouseholdNumber"/>
///  8  4  StatusDay     day of the removal (<see cref="Rows.StoredDay"/>)
/// 12  4  VersionCount  rows right behind this one that are the resident's versions
/// 16  4  FirstRetired  index of the first of the resident's retired codes
/// 20  4  RetiredCount  retired codes, side by side
/// </code>
/// </summary>
[StructLayout(LayoutKind.Sequential, Size = 24)]
internal struct RowDetails
{
    public int RawAddress;
    public uint Household;
    public uint StatusDay;
    public int VersionCount;
    public int FirstRetired;
    public int RetiredCount;
}
