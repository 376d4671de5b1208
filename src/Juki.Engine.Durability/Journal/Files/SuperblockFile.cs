using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal.Layout;

namespace Juki.Engine.Durability.Journal.Files;

/// <summary>
/// The file <c>superblock</c>: two copies, 4 KiB each, written in turns, so that one is always whole. How far was acknowledged is written
/// without a sync: after a power cut it may lag, and then it refuses less than it could, never more.
/// </summary>
internal sealed class SuperblockFile : IDisposable
{
    private const int CopyBytes = 4096;
    private const int Copies = 2;

    private readonly IDiskFile _file;
    private readonly byte[] _buffer = new byte[Superblock.Bytes];

    private SuperblockFile(IDiskFile file, Superblock present)
    {
        _file = file;
        Present = present;
    }

    /// <summary>What was read or written last.</summary>
    public Superblock Present { get; private set; }

    /// <summary>The file's path, for messages.</summary>
    public string Path => _file.Path;

    /// <summary>Makes the file; it is durable on return, its name is not.</summary>
    public static SuperblockFile Create(IDisk disk, string path, Superblock first)
    {
        SuperblockFile superblock = new(disk.Create(path), first);
        superblock._file.Reserve(Copies * CopyBytes);
        superblock.Write(first);
        superblock.Write(first with { Number = first.Number + 1 });
        superblock._file.Sync();
        return superblock;
    }

    /// <summary>Opens the file and takes the later copy of those that are whole.</summary>
    /// <exception cref="JournalException">Neither is, or one is of a newer version.</exception>
    public static SuperblockFile Open(IDisk disk, string path)
    {
        IDiskFile file = disk.Open(path);
        try
        {
            return new SuperblockFile(file, ReadLater(file));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Notes that everything up to an entry was acknowledged.</summary>
    public void Acknowledge(long address) => Write(Present with { Number = Present.Number + 1, LastAcknowledged = address });

    public void Dispose() => _file.Dispose();

    private void Write(Superblock next)
    {
        next.Write(_buffer);
        _file.Write(_buffer, next.Number % Copies * CopyBytes);
        Present = next;
    }

    private static Superblock ReadLater(IDiskFile file)
    {
        Superblock? latest = null;
        for (int copy = 0; copy < Copies; copy++)
        {
            Superblock? read = ReadCopy(file, copy);
            latest = read is not null && !(latest?.Number > read.Number) ? read : latest;
        }

        return latest ?? throw JournalException.Damaged(file.Path, 0, "neither copy of the superblock is whole.");
    }

    private static Superblock? ReadCopy(IDiskFile file, int copy)
    {
        if (file.Length < (copy * CopyBytes) + Superblock.Bytes)
        {
            return null;
        }

        byte[] bytes = new byte[Superblock.Bytes];
        file.Read(bytes, copy * CopyBytes);
        return Superblock.ReadVersion(bytes) switch
        {
            null => null,
            > Superblock.Version and { } newer => throw JournalException.Newer(file.Path, newer, Superblock.Version),
            _ => Superblock.Read(bytes),
        };
    }
}
