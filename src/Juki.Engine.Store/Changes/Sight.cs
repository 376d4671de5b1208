using System.Runtime.CompilerServices;

namespace Juki.Engine.Store.Changes;

/// <summary>Which rows a reader sees who reads at one journal address. The default one sees all rows of a base without a delta.</summary>
/// <param name="delta">The changes; null without any.</param>
/// <param name="asOf">The journal address.</param>
internal readonly struct Sight(Delta? delta, long asOf)
{
    /// <summary>Whether a row was valid.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Sees(int row) => delta is null || delta.IsValid(row, asOf);
}
