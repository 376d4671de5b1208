using System.Runtime.InteropServices;
using Juki.Engine.Store.Memory;
using Microsoft.Win32.SafeHandles;

namespace Juki.Engine.Store.Snapshots;

/// <summary>Writes a section to its file and syncs it.</summary>
internal static class SectionWriter
{
    /// <summary>4 MiB: large enough for the disk, small enough to say where a flipped bit is.</summary>
    public const int ChunkBytes = 4 << 20;

    /// <returns>The checksum over all chunk checksums, which stands for the content.</returns>
    public static uint Write(string directory, SectionKind kind, INativeSection content)
    {
        using SafeFileHandle file = File.OpenHandle(
            Path.Combine(directory, SectionReader.FileName(kind)), FileMode.CreateNew, FileAccess.Write);
        uint[] checksums = WriteContent(file, content);
        ReadOnlySpan<byte> table = MemoryMarshal.AsBytes<uint>(checksums);
        uint tableCrc = Crc32C.Of(table);
        RandomAccess.Write(file, table, SectionHeader.Bytes + content.Bytes);
        Span<byte> page = new byte[SectionHeader.Bytes];
        new SectionHeader(Manifest.CurrentFormatVersion, kind.ElementSize, content.Bytes, ChunkBytes, tableCrc, kind.Name).Write(page);
        RandomAccess.Write(file, page, 0);
        RandomAccess.FlushToDisk(file);
        return tableCrc;
    }

    private static uint[] WriteContent(SafeFileHandle file, INativeSection content)
    {
        var checksums = new uint[(content.Bytes + ChunkBytes - 1) / ChunkBytes];
        for (long chunk = 0; chunk < checksums.Length; chunk++)
        {
            long start = chunk * ChunkBytes;
            ReadOnlySpan<byte> bytes = content.ByteSpan(start, (int)Math.Min(ChunkBytes, content.Bytes - start));
            checksums[chunk] = Crc32C.Of(bytes);
            RandomAccess.Write(file, bytes, SectionHeader.Bytes + start);
        }

        return checksums;
    }
}
