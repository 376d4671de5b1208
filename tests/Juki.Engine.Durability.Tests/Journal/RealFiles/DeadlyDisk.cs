using System.Diagnostics;
using Juki.Engine.Disk;

namespace Juki.Engine.Durability.Tests.Journal.RealFiles;

/// <summary>A disk whose user is killed (SIGKILL) when it makes its n-th call: so a process dies in the middle of opening a journal, however fast it is.</summary>
internal sealed class DeadlyDisk(IDisk disk, int calls) : IDisk
{
    private int _left = calls;

    public IDiskFile Create(string path) => new DeadlyFile(this, Counted(() => disk.Create(path)));

    public IDiskFile Open(string path) => new DeadlyFile(this, Counted(() => disk.Open(path)));

    public IDiskFile OpenToRead(string path) => new DeadlyFile(this, Counted(() => disk.OpenToRead(path)));

    public bool Exists(string path) => Counted(() => disk.Exists(path));

    public IReadOnlyList<string> List(string directory) => Counted(() => disk.List(directory));

    public IReadOnlyList<string> ListDirectories(string directory) => Counted(() => disk.ListDirectories(directory));

    public void Rename(string path, string newPath) => Counted(() => disk.Rename(path, newPath));

    public void Delete(string path) => Counted(() => disk.Delete(path));

    public void CreateDirectory(string path) => Counted(() => disk.CreateDirectory(path));

    public void DeleteDirectory(string path) => Counted(() => disk.DeleteDirectory(path));

    public void SyncDirectory(string directory) => Counted(() => disk.SyncDirectory(directory));

    private void Counted(Action call) => Counted(() =>
    {
        call();
        return true;
    });

    private T Counted<T>(Func<T> call)
    {
        if (Interlocked.Decrement(ref _left) == 0)
        {
            using Process self = Process.GetCurrentProcess();
            self.Kill();
        }

        return call();
    }

    private sealed class DeadlyFile(DeadlyDisk owner, IDiskFile file) : IDiskFile
    {
        public string Path => file.Path;

        public long Length => file.Length;

        public void Read(Span<byte> bytes, long offset)
        {
            owner.Counted(() => { });
            file.Read(bytes, offset);
        }

        public void Write(ReadOnlySpan<byte> bytes, long offset)
        {
            owner.Counted(() => { });
            file.Write(bytes, offset);
        }

        public void SetLength(long bytes) => owner.Counted(() => file.SetLength(bytes));

        public void Reserve(long bytes) => owner.Counted(() => file.Reserve(bytes));

        public void Sync() => owner.Counted(file.Sync);

        public void Dispose() => file.Dispose();
    }
}
