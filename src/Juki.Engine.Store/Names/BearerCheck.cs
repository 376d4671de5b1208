using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Names;

/// <summary>Whether a row bears a full name, by its 64-bit hash.</summary>
internal readonly struct BearerCheck(FullNames names, ulong fullNameHash) : IRowCheck
{
    public bool Holds(in Row row) => names.HashOf(row) == fullNameHash;
}
