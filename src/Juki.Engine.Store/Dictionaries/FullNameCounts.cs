using Juki.Engine.Model.Names;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Search;

namespace Juki.Engine.Store.Dictionaries;

/// <summary>How many present residents bear each full name; only names with two bearers or more are listed.</summary>
internal sealed class FullNameCounts(NativeArray<ulong> mixedHashes, NativeArray<int> counts)
{
    /// <summary>Bearers of a full name; 1 for one that is not listed: borne once or never.</summary>
    public int Of(ulong fullNameHash)
    {
        ulong mixed = KeyHash.Mix(fullNameHash);
        ReadOnlySpan<ulong> all = mixedHashes.Span(0, (int)mixedHashes.Length);
        int index = UniformSearch.LowerBound(all, mixed);
        return index < all.Length && all[index] == mixed ? counts[index] : 1;
    }

    /// <summary>Asks for the line where a full name is likely to stand.</summary>
    public void Prefetch(ulong fullNameHash) =>
        mixedHashes.Prefetch(UniformSearch.Guess((int)mixedHashes.Length, KeyHash.Mix(fullNameHash)));
}
