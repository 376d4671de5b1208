using Juki.Engine.Disk;

namespace Juki.Engine.TestKit.Disk;

/// <summary>A disk of which one call fails, and from then on all: as if it were pulled out. Reading goes on.</summary>
/// <param name="disk">The disk.</param>
/// <param name="failsAt">Number of the first call that fails, from 1, of all that change something.</param>
public sealed class FailingDisk(IDisk disk, int failsAt) : IDisk
{
    private int _calls;

    /// <summary>Whether a call has failed.</summary>
    public bool HasFailed => _calls >= failsAt;

    public IDiskFile Create(string path) => new FailingFile(this, Changing(path, () => disk.Create(path)));

    public IDiskFile Open(string path) => new FailingFile(this, disk.Open(path));

    public IDiskFile OpenToRead(string path) => disk.OpenToRead(path);

    public bool Exists(string path) => disk.Exists(path);

    public void Rename(string path, string newPath) => Changing(path, () => disk.Rename(path, newPath));

    public void Delete(string path) => Changing(path, () => disk.Delete(path));

    public void CreateDirectory(string path) => Changing(path, () => disk.CreateDirectory(path));

    public void DeleteDirectory(string path) => Changing(path, () => disk.DeleteDirectory(path));

    public IReadOnlyList<string> List(string directory) => disk.List(directory);

    public IReadOnlyList<string> ListDirectories(string directory) => disk.ListDirectories(directory);

    public void SyncDirectory(string directory) => Changing(directory, () => disk.SyncDirectory(directory));

    private void Changing(string path, Action change) => Changing(path, () =>
    {
        change();
        return true;
    });

    private T Changing<T>(string path, Func<T> change) =>
        Interlocked.Increment(ref _calls) < failsAt ? change() : throw new IOException($"{path}: the disk is gone.");

    private sealed class FailingFile(FailingDisk owner, IDiskFile file) : IDiskFile
    {
        public string Path => file.Path;

        public long Length => file.Length;

        public void Read(Span<byte> bytes, long offset) => file.Read(bytes, offset);

        public void Write(ReadOnlySpan<byte> bytes, long offset)
        {
            byte[] written = bytes.ToArray();
            owner.Changing(Path, () => file.Write(written, offset));
        }

        public void SetLength(long bytes) => owner.Changing(Path, () => file.SetLength(bytes));

        public void Reserve(long bytes) => owner.Changing(Path, () => file.Reserve(bytes));

        public void Sync() => owner.Changing(Path, file.Sync);

        public void Dispose() => file.Dispose();
    }
}
