namespace Juki.Engine.Disk;

/// <summary>
/// An open file. Reads and writes are of whole spans at a place: there is no position that two threads could disagree about. Reading at the
/// same time as writing elsewhere in the file is allowed.
/// </summary>
public interface IDiskFile : IDisposable
{
    /// <summary>Absolute path, for messages.</summary>
    string Path { get; }

    /// <summary>Length in bytes.</summary>
    long Length { get; }

    /// <summary>Fills the span from a place on.</summary>
    /// <exception cref="EndOfStreamException">The file ends before the span is full.</exception>
    void Read(Span<byte> bytes, long offset);

    /// <summary>Writes all of the span from a place on; the file grows if need be. Durable only after <see cref="Sync"/>.</summary>
    void Write(ReadOnlySpan<byte> bytes, long offset);

    /// <summary>Cuts the file or lengthens it by zeros, without taking room on the disk.</summary>
    void SetLength(long bytes);

    /// <summary>
    /// Takes room for the first <paramref name="bytes"/> bytes, so that a full disk shows now and not in the middle of a later write. The
    /// file is at least so long afterwards; what was not written reads as zeros.
    /// </summary>
    /// <exception cref="DiskFullException">The disk has not so much room; the file may have grown all the same.</exception>
    void Reserve(long bytes);

    /// <summary>
    /// Returns when all that was written, and the length, would survive a power cut. After a failure nothing is known about what was
    /// written before, and a second try that succeeds proves nothing: the system has marked those pages as clean.
    /// </summary>
    void Sync();
}
