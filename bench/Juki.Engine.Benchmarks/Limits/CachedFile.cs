using Juki.Engine.Store.Memory;
using Microsoft.Win32.SafeHandles;

namespace Juki.Engine.Benchmarks.Limits;

/// <summary>A temporary file that has just been written, so that the page cache holds it; removed when closed.</summary>
internal static class CachedFile
{
    /// <summary>Writes the first bytes of a memory.</summary>
    public static SafeFileHandle Of(NativeArray<Line> memory, long bytes)
    {
        SafeFileHandle file = File.OpenHandle(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, options: FileOptions.DeleteOnClose);
        for (long offset = 0; offset + Streams.BlockBytes <= bytes; offset += Streams.BlockBytes)
        {
            RandomAccess.Write(file, memory.ByteSpan(offset, Streams.BlockBytes), offset);
        }

        return file;
    }
}
