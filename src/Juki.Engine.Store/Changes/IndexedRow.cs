using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Changes;

/// <summary>A row with all that the indexes of a delta ask of it (<see cref="DeltaKeys"/>), made before anything is entered.</summary>
internal struct IndexedRow
{
    public Row Row;
    public ulong Signature;
    public ulong Code;
    public ulong NameAndDate;
    public ulong Date;
    public ulong Name;
    public ulong Block;

    /// <summary>A resident's own row, not a version.</summary>
    public bool IsResident;

    /// <summary>A resident, or a version under another name than its resident's: the others are reached through their resident.</summary>
    public bool HasOwnName;

    /// <summary>A resident whose municipality was understood.</summary>
    public bool HasBlock;
}
