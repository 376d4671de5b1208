namespace Juki.Engine.TestKit.Disk;

/// <summary>Takes registers from the machine's disk to a simulated one, and back to where they can be opened.</summary>
public static class RegisterImage
{
    /// <summary>A disk that holds a register, all of it durable.</summary>
    /// <param name="register">Its directory on the machine's disk.</param>
    /// <param name="path">Its directory on the simulated one.</param>
    public static DiskImage Of(string register, string path)
    {
        DiskImage image = new();
        image.Directories.Add(path);
        image.Directories.UnionWith(Directory.EnumerateDirectories(register).Select(directory => $"{path}/{Path.GetFileName(directory)}"));
        foreach ((string name, byte[] bytes) in RegisterFiles.Read(register))
        {
            image.Files[$"{path}/{name}"] = bytes;
        }

        return image;
    }

    /// <summary>Writes manifest and snapshots of a register.</summary>
    /// <param name="image">The disk that holds it.</param>
    /// <param name="path">Its directory there.</param>
    /// <param name="register">A directory on the machine's disk.</param>
    public static void Write(DiskImage image, string path, string register)
    {
        ArgumentNullException.ThrowIfNull(image);
        foreach ((string file, byte[] bytes) in image.Files.Where(file => file.Key == $"{path}/manifest" || file.Key.StartsWith($"{path}/snapshot-", StringComparison.Ordinal)))
        {
            string copy = register + file[path.Length..];
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllBytes(copy, bytes);
        }
    }
}
