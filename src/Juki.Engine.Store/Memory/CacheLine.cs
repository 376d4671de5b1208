using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Juki.Engine.Store.Memory;

/// <summary>Lines of the managed heap, asked for before they are read; those of native arrays: <see cref="NativeArray{T}.Prefetch"/>.</summary>
internal static class CacheLine
{
    /// <summary>
    /// Asks for the lines of a short text's first and last character. Should the collector move the text meanwhile, another line is
    /// fetched in vain and nothing else happens.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void PrefetchEnds(ReadOnlySpan<char> text)
    {
        if (Sse.IsSupported)
        {
            char* first = (char*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(text));
            Sse.Prefetch0(first);
            Sse.Prefetch0(first + text.Length);
        }
    }
}
