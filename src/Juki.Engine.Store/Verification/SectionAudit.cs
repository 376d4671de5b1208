namespace Juki.Engine.Store.Verification;

/// <summary>What was found in the file of one section.</summary>
/// <param name="Name">Name of the section.</param>
/// <param name="Bytes">Bytes of its content.</param>
/// <param name="StoredBytes">Bytes of its content in the file.</param>
/// <param name="Chunks">Chunks that were read.</param>
/// <param name="Crc32C">Checksum that stands for the content, as the manifest has it.</param>
/// <param name="Faults">What is wrong, each with file and offset; empty if it is sound.</param>
public sealed record SectionAudit(string Name, long Bytes, long StoredBytes, int Chunks, uint Crc32C, IReadOnlyList<string> Faults)
{
    /// <summary>The system did not let it be read: whether it is damaged is not known.</summary>
    public bool IsUnreadable { get; init; }
}
