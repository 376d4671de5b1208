using System.Collections.Concurrent;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Verification;

/// <summary>Reads every chunk of a section's file and keeps all that is wrong with it.</summary>
internal static class SectionFileAudit
{
    public static SectionAudit Run(string directory, Manifest manifest, SectionKind kind, CheckPace pace)
    {
        SectionInfo expected = manifest.Sections.FirstOrDefault(section => section.Name == kind.Name);
        try
        {
            using SectionReader reader = SnapshotReaders.Open(Path.Combine(directory, manifest.SnapshotDirectory), manifest, kind);
            return new SectionAudit(kind.Name, reader.Bytes, reader.StoredBytes, reader.ChunkCount, reader.TableCrc, CheckChunks(reader, pace));
        }
        catch (RegisterException fault)
        {
            return new SectionAudit(kind.Name, expected.Bytes, 0, 0, expected.Crc32C, [fault.Message]) { IsUnreadable = fault.IsUnreadable };
        }
    }

    /// <summary>The messages of all damaged chunks, in the order of the file.</summary>
    public static IReadOnlyList<string> CheckChunks(SectionReader reader, CheckPace pace)
    {
        var faults = new ConcurrentDictionary<int, string>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = pace.Workers, CancellationToken = pace.Stop };
        Parallel.For(0, reader.ChunkCount, options, () => new byte[reader.ChunkBytes], (chunk, _, buffer) =>
        {
            try
            {
                reader.CheckChunk(chunk, buffer);
            }
            catch (RegisterException fault)
            {
                faults[chunk] = fault.Message;
            }

            pace.Checked?.Invoke(reader.ChunkLength(chunk));
            return buffer;
        }, _ => { });
        return [.. faults.OrderBy(fault => fault.Key).Select(fault => fault.Value)];
    }
}
