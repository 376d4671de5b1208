using Juki.Engine.Disk;

namespace Juki.Engine.Durability.Journal.Layout;

/// <summary>The last entry of a chain: what the next one must follow.</summary>
/// <param name="Address">Its address; 0 if there is none.</param>
/// <param name="Crc">Its checksum; that of the journal's identity if there is none.</param>
internal readonly record struct ChainEnd(long Address, uint Crc)
{
    /// <summary>Where a journal begins. Another journal begins elsewhere, so its entries follow none of this one.</summary>
    public static ChainEnd StartOf(Guid journal) => new(0, Crc32C.Of(journal.ToByteArray()));
}
