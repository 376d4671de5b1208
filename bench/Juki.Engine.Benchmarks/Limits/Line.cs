using System.Runtime.InteropServices;

namespace Juki.Engine.Benchmarks.Limits;

/// <summary>One cache line; its first eight bytes are read.</summary>
[StructLayout(LayoutKind.Sequential, Size = Bytes)]
internal struct Line
{
    /// <summary>The processor's unit of memory.</summary>
    public const int Bytes = 64;

    public ulong Value;
}
