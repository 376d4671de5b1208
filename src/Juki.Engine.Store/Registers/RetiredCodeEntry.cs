using System.Runtime.InteropServices;
using Juki.Engine.Store.Changes;

namespace Juki.Engine.Store.Registers;

/// <summary>
/// A retired code, 24 bytes; entries are sorted by body.
/// <code>
///  0  8  Body   body of the retired code
///  8  4  Row    row number of the resident
/// 12  4  From   first day      16  4  To  last day (both as Rows/StoredDay)
/// 20  4  zero
/// </code>
/// </summary>
[StructLayout(LayoutKind.Sequential, Size = 24)]
internal struct RetiredCodeEntry : IComparable<RetiredCodeEntry>
{
    public ulong Body;
    public int Row;
    public uint From;
    public uint To;
    private readonly uint _zero;

    /// <summary>A retired code of a delta.</summary>
    public static RetiredCodeEntry Of(in DeltaRetiredCode code) => new() { Body = code.Body, Row = code.Row, From = code.From, To = code.To };

    public readonly int CompareTo(RetiredCodeEntry other) => Body.CompareTo(other.Body);
}
