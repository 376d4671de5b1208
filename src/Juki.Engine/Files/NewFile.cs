namespace Juki.Engine.Files;

/// <summary>
/// A file that appears under its name only when it is complete: written beside it under a temporary name, synced, renamed.
/// </summary>
public sealed class NewFile : IDisposable
{
    private readonly string _path;
    private readonly string _temporaryPath;
    private readonly bool _overwrites;
    private readonly FileStream _stream;
    private bool _isPublished;

    /// <summary>Begins a file.</summary>
    /// <exception cref="FileProblemException">It exists and may not be overwritten, or cannot be written.</exception>
    public NewFile(string path, bool overwrites)
    {
        if (path.Length == 0)
        {
            throw new FileProblemException("The file to be written", "its name is empty", "Name a file");
        }

        if (Directory.Exists(path))
        {
            throw new FileProblemException(path, "is a directory", "Name a file");
        }

        if (!overwrites && File.Exists(path))
        {
            throw new FileProblemException(path, "exists already", "Name another file, or say that it may be overwritten");
        }

        if (IsNoPlainFile(path))
        {
            throw new FileProblemException(path, "is a link or a device, which the finished file would replace", "Name a plain file");
        }

        _path = path;
        _overwrites = overwrites;
        _temporaryPath = $"{path}.{Environment.ProcessId}.part";
        _stream = Guard(() => new FileStream(_temporaryPath, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0));
    }

    /// <summary>The file's content, for a text writer; it stays open when the writer is closed with <c>leaveOpen</c>.</summary>
    public Stream Content => _stream;

    /// <summary>Writes bytes at the end.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        try
        {
            _stream.Write(bytes);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(problem);
        }
    }

    /// <summary>Syncs the file and gives it its name.</summary>
    public void Publish() => Guard(() =>
    {
        _stream.Flush(flushToDisk: true);
        _stream.Dispose();
        File.Move(_temporaryPath, _path, _overwrites);
        return _isPublished = true;
    });

    /// <summary>Closes the file; one that was not published disappears.</summary>
    public void Dispose()
    {
        _stream.Dispose();
        if (!_isPublished)
        {
            File.Delete(_temporaryPath);
        }
    }

    private static bool IsNoPlainFile(string path) => File.Exists(path)
        && (File.GetAttributes(path).HasFlag(FileAttributes.ReparsePoint)
            || Path.GetFullPath(path) is ['/', 'd', 'e', 'v', '/', .. var device] && !device.StartsWith("shm/", StringComparison.Ordinal));

    private T Guard<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(problem);
        }
    }

    private FileProblemException Unwritable(Exception cause) =>
        new(_path, $"cannot be written ({cause.Message})", "Check the directory, its permissions and the free space", cause);
}
