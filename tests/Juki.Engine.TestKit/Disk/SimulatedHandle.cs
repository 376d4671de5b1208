using Juki.Engine.Disk;

namespace Juki.Engine.TestKit.Disk;

/// <summary>An open file of a <see cref="SimulatedDisk"/>.</summary>
internal sealed class SimulatedHandle(SimulatedDisk disk, SimulatedFile file, string path) : IDiskFile
{
    private bool _closed;

    public string Path => path;

    public long Length => disk.Locked(() => file.Length);

    public void Read(Span<byte> bytes, long offset)
    {
        disk.Watch?.Invoke(DiskCall.Read, path);
        lock (disk.Gate)
        {
            Check(DiskCall.Read);
            if (disk.Unreadable.Contains(path))
            {
                throw new IOException($"{path} cannot be read in this test.");
            }

            file.Read(bytes, offset, path);
        }
    }

    public void Write(ReadOnlySpan<byte> bytes, long offset)
    {
        disk.Watch?.Invoke(DiskCall.Write, path);
        lock (disk.Gate)
        {
            Check(DiskCall.Write);
            file.Write(bytes, offset);
        }
    }

    public void SetLength(long bytes) => Do(DiskCall.SetLength, () => file.Resize((int)bytes));

    /// <summary>On a full disk half of what was missing is taken before that shows, as posix_fallocate may.</summary>
    public void Reserve(long bytes) => Do(DiskCall.Reserve, () =>
    {
        long missing = Math.Max(0, bytes - file.Length);
        if (missing > disk.FreeBytes)
        {
            file.Resize((int)(file.Length + (disk.FreeBytes / 2)));
            throw new DiskFullException($"The disk has no room for the {bytes} bytes of {path} in this test.");
        }

        if (missing > 0)
        {
            disk.FreeBytes -= missing;
            file.Resize((int)bytes);
        }
    });

    public void Sync()
    {
        disk.Watch?.Invoke(DiskCall.Sync, path);
        disk.Locked(() =>
        {
            try
            {
                disk.Check(DiskCall.Sync, path);
            }
            catch (IOException)
            {
                disk.Add(new DiskStep.SyncFailed(file.Number));
                throw;
            }

            disk.Add(new DiskStep.Synced(file.Number, path));
            return true;
        });
    }

    public void Dispose() => _closed = true;

    private void Do(DiskCall call, Action action)
    {
        disk.Watch?.Invoke(call, path);
        lock (disk.Gate)
        {
            Check(call);
            action();
        }
    }

    private void Check(DiskCall call)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        disk.Check(call, path);
    }
}
