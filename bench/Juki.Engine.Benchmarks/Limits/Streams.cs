using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Juki.Engine.Store.Memory;
using Microsoft.Win32.SafeHandles;

namespace Juki.Engine.Benchmarks.Limits;

/// <summary>Goes through memory and files in order, one MiB in each block.</summary>
internal static class Streams
{
    public const int BlockBytes = 1 << 20;

    private const int LinesPerBlock = BlockBytes / Line.Bytes;

    /// <summary>Reads and adds up everything.</summary>
    public static ulong Read(NativeArray<Line> memory, int block) => Sum(MemoryMarshal.Cast<byte, ulong>(Block(memory, block)));

    /// <summary>memcpy, to memory that is as cold as the source.</summary>
    public static ulong Copy(NativeArray<Line> from, NativeArray<Line> to, int block)
    {
        Span<byte> copied = Block(to, block);
        Block(from, block).CopyTo(copied);
        return MemoryMarshal.Read<ulong>(copied);
    }

    /// <summary>pread of a file that is in the page cache.</summary>
    public static ulong ReadFile(SafeFileHandle file, byte[] buffer, int block)
    {
        long blocks = RandomAccess.GetLength(file) / BlockBytes;
        RandomAccess.Read(file, buffer, block % blocks * BlockBytes);
        return MemoryMarshal.Read<ulong>(buffer);
    }

    /// <summary>Adds up numbers as fast as they come: what any scan of them must wait for.</summary>
    public static ulong Sum(ReadOnlySpan<ulong> numbers)
    {
        ReadOnlySpan<Vector512<ulong>> lines = MemoryMarshal.Cast<ulong, Vector512<ulong>>(numbers);
        Vector512<ulong> even = default;
        Vector512<ulong> odd = default;
        for (int line = 0; line + 1 < lines.Length; line += 2)
        {
            even += lines[line];
            odd += lines[line + 1];
        }

        ulong sum = Vector512.Sum(even + odd);
        foreach (ulong rest in numbers[(lines.Length / 2 * 2 * Vector512<ulong>.Count)..])
        {
            sum += rest;
        }

        return sum;
    }

    private static Span<byte> Block(NativeArray<Line> memory, int block) =>
        memory.ByteSpan(block % (memory.Length / LinesPerBlock) * BlockBytes, BlockBytes);
}
