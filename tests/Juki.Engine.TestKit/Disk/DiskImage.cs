namespace Juki.Engine.TestKit.Disk;

/// <summary>What lies on a disk that is not in use: directories, and files with their bytes. Paths are absolute, with <c>/</c>.</summary>
public sealed class DiskImage
{
    /// <summary>Every directory but the root.</summary>
    public HashSet<string> Directories { get; } = new(StringComparer.Ordinal);

    /// <summary>Every file. Whoever changes an array changes it in all images that share it.</summary>
    public Dictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>An image of its own with the same content, to be damaged.</summary>
    public DiskImage Copy()
    {
        DiskImage copy = new();
        copy.Directories.UnionWith(Directories);
        foreach ((string path, byte[] bytes) in Files)
        {
            copy.Files[path] = [.. bytes];
        }

        return copy;
    }

    /// <summary>An image with other bytes in one file; all others are shared.</summary>
    public DiskImage With(string path, byte[] bytes)
    {
        DiskImage image = new();
        image.Directories.UnionWith(Directories);
        foreach ((string other, byte[] content) in Files)
        {
            image.Files[other] = content;
        }

        image.Files[path] = bytes;
        return image;
    }

    /// <summary>Whether both hold the same directories and files with the same bytes.</summary>
    public bool SameAs(DiskImage other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Directories.SetEquals(other.Directories)
            && Files.Count == other.Files.Count
            && Files.All(file => other.Files.TryGetValue(file.Key, out byte[]? bytes) && file.Value.AsSpan().SequenceEqual(bytes));
    }
}
