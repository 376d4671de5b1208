using System.Collections.Concurrent;
using Juki.Engine.Disk;
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
        IDisk disk, string directory, string name, SectionSet sections, IProgress<double> progress, Compression compression = Compression.None)
    {
        var writer = new SnapshotWriter(disk, directory, name, compression);
        long total = SectionKinds.All.Sum(kind => sections.Get(kind).Bytes);
        long done = 0;
        InParallel(SectionKinds.All.OrderByDescending(kind => sections.Get(kind).Bytes), kind =>
        {
            writer.Write(kind, sections.Get(kind));
            lock (writer)
            {
                done += sections.Get(kind).Bytes;
                progress.Report((double)done / total);
            }
        });
        return writer.Complete();
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
}
