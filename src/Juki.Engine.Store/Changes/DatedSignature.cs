using System.Runtime.InteropServices;

namespace Juki.Engine.Store.Changes;

/// <summary>
/// The signature of a row of a delta in the chain of its date of birth, 16 bytes: a scan reads these alone until one fits.
/// <code>
///  0  8  Signature  <see cref="Births.BirthSignature"/>
///  8  4  SameDate   index of the row before it with the same date; −1 at the end
/// 12  4  zero
/// </code>
/// </summary>
[StructLayout(LayoutKind.Sequential, Size = 16)]
internal struct DatedSignature
{
    public ulong Signature;
    public int SameDate;
}
