using System.Runtime.InteropServices;

namespace Juki.Engine.Store.Changes;

/// <summary>
/// What the indexes of a delta know of one of its rows, 48 bytes beside the row. A link is the index of the row before it in the same
/// chain, −1 at the end; chains lead from the newest row to the oldest.
/// <code>
///  0  8  Signature        in the block of its date of birth (<see cref="Births.BirthSignature"/>)
///  8  8  From             journal address from which the row is valid
/// 16  8  Until            journal address at which it ended; the greatest number while it has not
/// 24  4  SameCode         residents with the same body of a code
/// 28  4  SameNameAndDate  rows with the same full name and date of birth
/// 32  4  SameDate         rows with the same date of birth
/// 36  4  SameName         residents with the same full name, and versions that bear another name than their resident
/// 40  4  SameBlock        residents of the same block of the address
/// 44  4  zero
/// </code>
/// All but <see cref="Until"/> is written before the row can be found, and never again.
/// </summary>
[StructLayout(LayoutKind.Sequential, Size = 48)]
internal struct DeltaEntry
{
    public ulong Signature;
    public long From;
    public long Until;
    public int SameCode;
    public int SameNameAndDate;
    public int SameDate;
    public int SameName;
    public int SameBlock;
}
