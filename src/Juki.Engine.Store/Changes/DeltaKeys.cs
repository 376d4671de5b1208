using Juki.Engine.Model.Names;

namespace Juki.Engine.Store.Changes;

/// <summary>The mixed hashes under which the indexes of a delta keep rows (<see cref="Search.ChainHeads"/>).</summary>
internal static class DeltaKeys
{
    public static ulong OfCode(ulong body) => KeyHash.Mix(body + 1);

    public static ulong OfDate(int dateId) => KeyHash.Mix((ulong)dateId + 1);

    public static ulong OfName(ulong fullNameHash) => KeyHash.Mix(fullNameHash);

    public static ulong OfNameAndDate(ulong fullNameHash, int dateId) => KeyHash.Mix(fullNameHash + OfDate(dateId));
}
