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
            IReadOnlyList<RegisterException> faults = CheckChunks(reader, pace);
            return new SectionAudit(kind.Name, reader.Bytes, reader.StoredBytes, reader.ChunkCount, reader.TableCrc, [.. faults.Select(fault => fault.Message)])
            {
                IsUnreadable = faults.Count > 0 && faults.All(fault => fault.IsUnreadable),
            };
        }
        catch (RegisterException fault)
        {
            return new SectionAudit(kind.Name, expected.Bytes, 0, 0, expected.Crc32C, [fault.Message]) { IsUnreadable = fault.IsUnreadable };
        }
    }

    /// <summary>What is wrong with each chunk that is damaged or cannot be read, in the order of the file.</summary>
    public static IReadOnlyList<RegisterException> CheckChunks(SectionReader reader, CheckPace pace)
    {
        var faults = new ConcurrentDictionary<int, RegisterException>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = pace.Workers, CancellationToken = pace.Stop };
        Parallel.For(0, reader.ChunkCount, options, () => new byte[reader.ChunkBytes], (chunk, _, buffer) =>
        {
            try
            {
                reader.CheckChunk(chunk, buffer);
            }
            catch (RegisterException fault)
            {
                faults[chunk] = fault;
            }

            pace.Checked?.Invoke(reader.ChunkLength(chunk));
            return buffer;
        }, _ => { });
        return [.. faults.OrderBy(fault => fault.Key).Select(fault => fault.Value)];
    }
}
