using System.Runtime.CompilerServices;

namespace Juki.Engine.Benchmarks.Comparing;

/// <summary>A checksum of texts that costs next to nothing beside the work that it checks: length, first and last character.</summary>
internal static class TextChecksum
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(ReadOnlySpan<char> text) =>
        text.IsEmpty ? 1 : ((ulong)text.Length << 32) + ((ulong)text[0] << 16) + text[^1];
}
