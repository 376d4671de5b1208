using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Juki.Engine.Model;
using Juki.Engine.Model.Addresses;
using Juki.Engine.Model.Records;

namespace Juki.Engine.Store.Rows;

/// <summary>
/// A row of the base, resident or version: 32 bytes, two to a cache line, little-endian.
/// <code>
/// word 0   bits  0-33  resident: body of the code; version: row number of its resident
///          bits 34-35  sex (0, 1, 2; 3 for ISO code 9)       bits 36-37  status of the resident
///          bit  38     protected                             bit  39     address kept as raw text
///          bits 40-42  version kind                          bit  43     the name stands in the Latin column
///          bits 44-63  place id
/// word 1   bits  0-21  family-name id      bits 22-45  given-name id      bits 46-63  date id
/// word 2   bits  0-5   丁目                bits  6-20  番                 bits 21-32  号
///          bits 33-37  number style        bits 38-40  tail style         bits 41-63  building id
/// word 3   bits  0-15  room                bits 16-27  fourth number
///          resident: bits 28-55 first version row, less the number of residents; bits 56-63 number of versions (255: or more)
///          version:  bits 28-45 first day; bits 46-63 last day (<see cref="StoredDay"/>)
/// </code>
/// </summary>
[StructLayout(LayoutKind.Sequential, Size = 32)]
public struct Row
{
    // Properties, not fields: the compiler folds them into constants of each access.
    internal static BitField CodeOrOwnerBits => new(0, 34);
    internal static BitField SexBits => new(34, 2);
    internal static BitField StatusBits => new(36, 2);
    internal static BitField ProtectedBit => new(38, 1);
    internal static BitField RawAddressBit => new(39, 1);
    internal static BitField KindBits => new(40, 3);
    internal static BitField LatinBit => new(43, 1);
    internal static BitField PlaceBits => new(44, 20);

    internal static BitField FamilyBits => new(0, 22);
    internal static BitField GivenBits => new(22, 24);
    internal static BitField DateBits => new(46, 18);

    internal static BitField ChomeBits => new(0, 6);
    internal static BitField BanBits => new(6, 15);
    internal static BitField GoBits => new(21, 12);
    internal static BitField NumberStyleBits => new(33, 5);
    internal static BitField TailStyleBits => new(38, 3);
    internal static BitField BuildingBits => new(41, 23);

    internal static BitField RoomBits => new(0, 16);
    internal static BitField EdaBits => new(16, 12);
    internal static BitField FirstVersionBits => new(28, 28);
    internal static BitField VersionCountBits => new(56, 8);
    internal static BitField FromBits => new(28, StoredDay.Width);
    internal static BitField ToBits => new(46, StoredDay.Width);

    internal ulong Word0;
    internal ulong Word1;
    internal ulong Word2;
    internal ulong Word3;

    /// <summary>For a resident's row: the body of the code. For a version's row: the row number of its resident.</summary>
    public readonly ulong CodeOrOwner
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Word0 & ((1UL << 34) - 1);
    }

    /// <summary>Sex.</summary>
    public readonly Sex Sex => SexBits.Get(Word0) is var sex && sex == 3 ? Sex.NotApplicable : (Sex)sex;

    /// <summary>Status of the resident (in version rows too).</summary>
    public readonly ResidentStatus Status => (ResidentStatus)StatusBits.Get(Word0);

    /// <summary>Under protection (in version rows too).</summary>
    public readonly bool Protected => ProtectedBit.Get(Word0) != 0;

    /// <summary>The address is kept as raw text, because its parts do not render back to the letter.</summary>
    public readonly bool HasRawAddress => RawAddressBit.Get(Word0) != 0;

    /// <summary>Which version this row is.</summary>
    public readonly VersionKind Kind => (VersionKind)KindBits.Get(Word0);

    /// <summary>The name stands in the column of Latin names.</summary>
    public readonly bool NameIsLatin => LatinBit.Get(Word0) != 0;

    /// <summary>Index into the register's places.</summary>
    public readonly int PlaceId => (int)PlaceBits.Get(Word0);

    /// <summary>Index into the register's families.</summary>
    public readonly int FamilyId => (int)FamilyBits.Get(Word1);

    /// <summary>Index into the register's givens.</summary>
    public readonly int GivenId => (int)GivenBits.Get(Word1);

    /// <summary>Index into the register's dates.</summary>
    public readonly int DateId => (int)DateBits.Get(Word1);

    /// <summary>Numbers of the address.</summary>
    public readonly AddressNumbers Numbers =>
        new((int)ChomeBits.Get(Word2), (int)BanBits.Get(Word2), (int)GoBits.Get(Word2), (int)EdaBits.Get(Word3));

    /// <summary>How the numbers are written.</summary>
    public readonly NumberStyle NumberStyle => (NumberStyle)NumberStyleBits.Get(Word2);

    /// <summary>How building and room are joined on.</summary>
    public readonly TailStyle TailStyle => (TailStyle)TailStyleBits.Get(Word2);

    /// <summary>Index into the register's buildings; 0 is the empty one.</summary>
    public readonly int BuildingId => (int)BuildingBits.Get(Word2);

    /// <summary>Room; 0 if none.</summary>
    public readonly int Room => (int)RoomBits.Get(Word3);

    /// <summary>Version row: first day of the period. Meaningless for a resident's row.</summary>
    public readonly DateOnly? From => StoredDay.ToDate((uint)FromBits.Get(Word3));

    /// <summary>Version row: last day of the period. Meaningless for a resident's row.</summary>
    public readonly DateOnly? To => StoredDay.ToDate((uint)ToBits.Get(Word3));
}
