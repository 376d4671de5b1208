using System.Runtime.InteropServices;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Changes;

/// <summary>
/// A row of a delta and when it is valid, one cache line. A link is the index of the row before it in the same chain, −1 at the end;
/// chains lead from the newest row to the oldest.
/// <code>
///  0 32  Row              as in the base (<see cref="Rows.Row"/>); a version's owner is a row number of the delta
/// 32  8  From             journal address from which it is valid
/// 40  8  Until            journal address at which it ended; the greatest number while it has not
/// 48  4  SameCode         residents with the same body of a code
/// 52  4  SameNameAndDate  rows with the same full name and date of birth
/// 56  4  SameName         residents with the same full name, and versions that bear another name than their resident
/// 60  4  SameBlock        residents of the same block of the address
/// </code>
/// All but <see cref="Until"/> is written before the row can be found, and never again.
/// </summary>
[StructLayout(LayoutKind.Sequential, Size = 64)]
internal struct DeltaRow
{
    public Row Row;
    public long From;
    public long Until;
    public int SameCode;
    public int SameNameAndDate;
    public int SameName;
    public int SameBlock;
}
