using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Encoders;

/// <summary>What a row holds of its address, in the ids of one <see cref="IItemIds"/>.</summary>
internal struct EncodedAddress
{
    public int Place;
    public int Building;

    /// <summary>Id of the raw text; 0 where the parts render it.</summary>
    public int RawAddress;

    /// <summary>The bits that an address has in the words of a row: see <see cref="Row"/>.</summary>
    public ulong Word0;
    public ulong Word2;
    public ulong Word3;

    /// <summary>Puts the address into a row that has none yet.</summary>
    public readonly void PutInto(ref Row row)
    {
        row.Word0 |= Word0;
        row.Word2 |= Word2;
        row.Word3 |= Word3;
    }
}
