namespace Juki.Engine.Disk;

/// <summary>Copies files.</summary>
public static class FileCopy
{
    private const int BytesPerRead = 1 << 20;

    /// <summary>Copies a file's bytes into a new one and syncs it; its name is durable when the directory is synced.</summary>
    /// <returns>How many bytes there were.</returns>
    /// <exception cref="IOException">The source cannot be read, or the target exists or cannot be written.</exception>
    public static long Make(IDisk disk, string source, string target)
    {
        ArgumentNullException.ThrowIfNull(disk);
        using IDiskFile from = disk.OpenToRead(source);
        using IDiskFile to = disk.Create(target);
        byte[] buffer = new byte[Math.Min(BytesPerRead, from.Length)];
        for (long offset = 0; offset < from.Length; offset += BytesPerRead)
        {
            Span<byte> part = buffer.AsSpan(0, (int)Math.Min(BytesPerRead, from.Length - offset));
            from.Read(part, offset);
            to.Write(part, offset);
        }

        to.Sync();
        return from.Length;
    }
}
