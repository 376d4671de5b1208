using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Store.Snapshots;

/// <summary>Writes and reads all sections of a snapshot.</summary>
internal static class SnapshotFiles
{
    /// <summary>
    /// Writes the sections under a temporary name, syncs and reads them back, and renames the directory into place.
    /// </summary>
    public static IReadOnlyList<SectionInfo> Write(string directory, string name, SectionSet sections, IProgress<double> progress)
    {
        string temporary = Path.Combine(directory, name + ".tmp");
        Directory.CreateDirectory(temporary);
        long total = SectionKinds.All.Sum(kind => sections.Get(kind).Bytes) * 2;
        long done = 0;
        var infos = new List<SectionInfo>();
        foreach (SectionKind kind in SectionKinds.All)
        {
            INativeSection content = sections.Get(kind);
            uint crc = SectionWriter.Write(temporary, kind, content);
            ReadBack(temporary, kind);
            infos.Add(new SectionInfo(kind.Name, content.Bytes, crc));
            done += content.Bytes * 2;
            progress.Report((double)done / total);
        }

        DirectorySync.Sync(temporary);
        Directory.Move(temporary, Path.Combine(directory, name));
        DirectorySync.Sync(directory);
        return infos;
    }

    /// <summary>Reads all sections, every chunk of every section in parallel, and checks them against the manifest.</summary>
    public static SectionSet Read(string directory, Manifest manifest)
    {
        var sections = new SectionSet();
        var readers = new List<SectionReader>();
        try
        {
            string snapshot = Path.Combine(directory, manifest.SnapshotDirectory);
            var work = new List<(SectionReader Reader, INativeSection Memory, int Chunk)>();
            foreach (SectionKind kind in SectionKinds.All)
            {
                var reader = new SectionReader(snapshot, kind);
                readers.Add(reader);
                CheckAgainst(manifest, snapshot, kind, reader);
                INativeSection memory = sections.Allocate(kind, reader.Length);
                work.AddRange(Enumerable.Range(0, reader.ChunkCount).Select(chunk => (reader, memory, chunk)));
            }

            ReadAll(work);
            new CrossReferences(sections, snapshot, manifest.Residents).Check();
            return sections;
        }
        catch
        {
            sections.Dispose();
            throw;
        }
        finally
        {
            readers.ForEach(reader => reader.Dispose());
        }
    }

    private static void ReadAll(List<(SectionReader Reader, INativeSection Memory, int Chunk)> work)
    {
        try
        {
            Parallel.ForEach(work, item => item.Reader.ReadChunk(item.Chunk, item.Memory));
        }
        catch (AggregateException several)
        {
            throw several.InnerExceptions.OfType<RegisterException>().FirstOrDefault() ?? several.InnerExceptions[0];
        }
    }

    private static void CheckAgainst(Manifest manifest, string snapshot, SectionKind kind, SectionReader reader)
    {
        SectionInfo expected = manifest.Sections.FirstOrDefault(section => section.Name == kind.Name);
        if (expected.Name is null || expected.Crc32C != reader.TableCrc || expected.Bytes != reader.Length * kind.ElementSize)
        {
            throw RegisterException.Damaged(
                Path.Combine(snapshot, SectionReader.FileName(kind)), 0, "it is not the section that the manifest names");
        }
    }

    /// <summary>Checks that the disk gives back what was written.</summary>
    private static void ReadBack(string directory, SectionKind kind)
    {
        using var reader = new SectionReader(directory, kind);
        byte[] buffer = new byte[SectionWriter.ChunkBytes];
        for (int chunk = 0; chunk < reader.ChunkCount; chunk++)
        {
            reader.CheckChunk(chunk, buffer);
        }
    }
}
