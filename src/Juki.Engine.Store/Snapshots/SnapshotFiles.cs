using System.Collections.Concurrent;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Store.Snapshots;

/// <summary>Writes and reads all sections of a snapshot.</summary>
internal static class SnapshotFiles
{
    /// <summary>
    /// Writes the sections under a temporary name, syncs and reads them back, and renames the directory into place.
    /// </summary>
    public static IReadOnlyList<SectionInfo> Write(
        string directory, string name, SectionSet sections, IProgress<double> progress, Compression compression = Compression.None)
    {
        string temporary = Path.Combine(directory, name + ".tmp");
        Directory.CreateDirectory(temporary);
        long total = SectionKinds.All.Sum(kind => sections.Get(kind).Bytes) * 2;
        long done = 0;
        var infos = new SectionInfo[SectionKinds.All.Count];
        InParallel(SectionKinds.All.Index().OrderByDescending(entry => sections.Get(entry.Item).Bytes), entry =>
        {
            INativeSection content = sections.Get(entry.Item);
            uint crc = SectionWriter.Write(temporary, entry.Item, content, compression);
            ReadBack(temporary, entry.Item, content);
            infos[entry.Index] = new SectionInfo(entry.Item.Name, content.Bytes, crc);
            lock (infos)
            {
                done += content.Bytes * 2;
                progress.Report((double)done / total);
            }
        });
        DirectorySync.Sync(temporary);
        Directory.Move(temporary, Path.Combine(directory, name));
        DirectorySync.Sync(directory);
        return infos;
    }

    /// <summary>Reads all sections into memory, every chunk of every section in parallel, and checks all that can be checked.</summary>
    public static SectionSet Read(string directory, Manifest manifest)
    {
        using var readers = new SnapshotReaders(directory, manifest);
        var sections = new SectionSet();
        try
        {
            foreach ((SectionKind kind, SectionReader reader) in readers.All)
            {
                sections.Allocate(kind, reader.Length);
            }

            ReadInto(sections, readers.All);
            new CrossReferences(sections, readers.Snapshot, manifest.Residents).Check();
            return sections;
        }
        catch
        {
            sections.Dispose();
            throw;
        }
    }

    /// <summary>Reads and checks all chunks of sections that have their memory.</summary>
    public static void ReadInto(SectionSet sections, IEnumerable<(SectionKind Kind, SectionReader Reader)> readers)
    {
        var chunks = new List<(SectionReader Reader, INativeSection Memory, int Chunk)>();
        foreach ((SectionKind kind, SectionReader reader) in readers)
        {
            INativeSection memory = sections.Get(kind);
            chunks.AddRange(Enumerable.Range(0, reader.ChunkCount).Select(chunk => (reader, memory, chunk)));
        }

        InParallel(chunks, item => item.Reader.ReadChunk(item.Chunk, item.Memory));
    }

    /// <summary>Takes one thing after another, in their order, on all cores; the first failure comes out as it is.</summary>
    private static void InParallel<T>(IEnumerable<T> things, Action<T> work)
    {
        try
        {
            Parallel.ForEach(Partitioner.Create(things, EnumerablePartitionerOptions.NoBuffering), work);
        }
        catch (AggregateException several)
        {
            throw several.InnerExceptions.OfType<RegisterException>().FirstOrDefault() ?? several.InnerExceptions[0];
        }
    }

    /// <summary>Checks that the file gives back what was written, decoded where it is compressed.</summary>
    private static void ReadBack(string directory, SectionKind kind, INativeSection content)
    {
        using var reader = new SectionReader(directory, kind);
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
