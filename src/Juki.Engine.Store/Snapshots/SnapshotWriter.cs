using System.Collections.Concurrent;
using Juki.Engine.Disk;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Store.Snapshots;

/// <summary>
/// Writes a snapshot section by section, in any order and on any number of threads, into a directory with a temporary name that gets its own
/// when all sections are there. Each section is synced and read back before it counts as written; its memory is not needed afterwards.
/// </summary>
internal sealed class SnapshotWriter
{
    public const string TemporaryExtension = ".tmp";

    private readonly IDisk _disk;
    private readonly string _directory;
    private readonly string _name;
    private readonly string _temporary;
    private readonly Compression _compression;
    private readonly ConcurrentDictionary<SectionKind, SectionInfo> _written = new();

    /// <param name="disk">Where it is written.</param>
    /// <param name="directory">The register.</param>
    /// <param name="name">Name of the snapshot; nothing of that name is there yet, nor of the temporary one.</param>
    /// <param name="compression">How its files are stored.</param>
    public SnapshotWriter(IDisk disk, string directory, string name, Compression compression)
    {
        _disk = disk;
        _directory = directory;
        _name = name;
        _temporary = Path.Combine(directory, name + TemporaryExtension);
        _compression = compression;
        disk.CreateDirectory(_temporary);
    }

    /// <summary>Writes and syncs a section, and checks that its file gives it back.</summary>
    public void Write(SectionKind kind, INativeSection content)
    {
        uint crc = SectionWriter.Write(_disk, _temporary, kind, content, _compression);
        ReadBack(kind, content);
        _written[kind] = new SectionInfo(kind.Name, content.Bytes, crc);
    }

    /// <summary>Gives the snapshot its name, durably. Only then may a manifest name it.</summary>
    public IReadOnlyList<SectionInfo> Complete()
    {
        SectionInfo[] infos = [.. SectionKinds.All.Select(kind => _written[kind])];
        _disk.SyncDirectory(_temporary);
        _disk.Rename(_temporary, Path.Combine(_directory, _name));
        _disk.SyncDirectory(_directory);
        return infos;
    }

    /// <summary>Decoded where it is compressed.</summary>
    private void ReadBack(SectionKind kind, INativeSection content)
    {
        using var reader = new SectionReader(_disk, _temporary, kind);
        byte[] buffer = new byte[SectionWriter.ChunkBytes];
        for (int chunk = 0; chunk < reader.ChunkCount; chunk++)
        {
            reader.CheckChunk(chunk, buffer);
            ReadOnlySpan<byte> written = SectionWriter.Chunk(content, chunk);
            if (!written.SequenceEqual(buffer.AsSpan(0, written.Length)))
            {
                throw RegisterException.Damaged(reader.FilePath, SectionHeader.Bytes, "it does not give back what was written");
            }
        }
    }
}
