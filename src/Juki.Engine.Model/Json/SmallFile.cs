namespace Juki.Engine.Model.Json;

/// <summary>Reads a file that somebody wrote by hand, whole.</summary>
public static class SmallFile
{
    /// <summary>More than any rule file, profile or mapping takes; a data file named by mistake is not read to its end.</summary>
    public const int BytesMax = 1 << 20;

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="IOException">It cannot be read, or is longer than <see cref="BytesMax"/>.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] Read(string path)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        byte[] bytes = new byte[BytesMax + 1];
        int length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return length <= BytesMax ? bytes[..length] : throw new IOException($"it is longer than {BytesMax >> 20} MiB, so it is something else");
    }
}
