using System.Runtime.CompilerServices;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Benchmarks.Lookup;

/// <summary>What a lookup must bring: something that stands in the row, not only where the row is.</summary>
internal static class RowChecksum
{
    /// <summary>Of a key that nobody has.</summary>
    public const ulong Miss = 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(in Row row) => row.Word1;
}
