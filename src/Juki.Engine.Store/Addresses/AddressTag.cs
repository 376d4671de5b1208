using Juki.Engine.Model.Addresses;
using Juki.Engine.Model.Names;

namespace Juki.Engine.Store.Addresses;

/// <summary>
/// The two-byte tag of an entry of the address index; the entries of a bucket are sorted by it, so that the residents of
/// one block stand side by side.
/// <code>
///   bits 15-8  block        low 8 bits of the block's hash (its high bits choose the bucket)
///   bits  7-4  family name  low 4 bits of Mix(T3 key hash)
///   bits  3-0  given name   low 4 bits of Mix(T3 key hash)
/// </code>
/// The hash of a block is Mix of
/// <code>
///   bits 63-42  class of the municipality + 1      bits 20-15  丁目
///   bits 41-21  class of the town + 1              bits 14-0   番
/// </code>
/// </summary>
internal static class AddressTag
{
    private const int BlockShift = 8;
    private const int FamilyShift = 4;
    private const uint NameMax = 0xF;

    private const int MunicipalityShift = 42;
    private const int TownShift = 21;
    private const int ChomeShift = 15;

    /// <summary>The hash of a block.</summary>
    public static ulong HashOf(PlaceClass place, in AddressNumbers numbers) => KeyHash.Mix(
        ((ulong)(place.Municipality + 1) << MunicipalityShift)
        | ((ulong)(place.Town + 1) << TownShift)
        | ((ulong)numbers.Chome << ChomeShift)
        | (uint)numbers.Ban);

    /// <summary>Composes a tag from the hash of a block and the unmixed key hashes of a name's parts.</summary>
    public static ushort Compose(ulong blockHash, ulong familyHash, ulong givenHash) =>
        (ushort)(FirstOf(blockHash) | (BitsOf(familyHash) << FamilyShift) | BitsOf(givenHash));

    /// <summary>The least tag of a block.</summary>
    public static ushort FirstOf(ulong blockHash) => (ushort)(blockHash << BlockShift);

    /// <summary>The greatest tag of a block.</summary>
    public static ushort LastOf(ulong blockHash) => (ushort)(FirstOf(blockHash) | ((1 << BlockShift) - 1));

    /// <summary>Whether family or given name may be that of a query; a part with hash 0 is not given and does not count.</summary>
    public static bool MayBear(ushort tag, ulong familyHash, ulong givenHash) =>
        (familyHash != 0 && ((tag >> FamilyShift) & NameMax) == BitsOf(familyHash))
        || (givenHash != 0 && (tag & NameMax) == BitsOf(givenHash));

    private static uint BitsOf(ulong nameHash) => (uint)KeyHash.Mix(nameHash) & NameMax;
}
