using Juki.Engine.Disk;

namespace Juki.Engine.TestKit.Disk;

/// <summary>A file that was opened to read alone, as the system hands it out.</summary>
internal sealed class ReadingHandle(IDiskFile file) : IDiskFile
{
    public string Path => file.Path;

    public long Length => file.Length;

    public void Read(Span<byte> bytes, long offset) => file.Read(bytes, offset);

    public void Write(ReadOnlySpan<byte> bytes, long offset) => throw Refused();

    public void SetLength(long bytes) => throw Refused();

    public void Reserve(long bytes) => throw Refused();

    public void Sync() => throw Refused();

    public void Dispose() => file.Dispose();

    private UnauthorizedAccessException Refused() => new($"{Path} was opened to read alone.");
}
