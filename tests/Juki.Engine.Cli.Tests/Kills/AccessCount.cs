namespace Juki.Engine.Cli.Tests.Kills;

/// <summary>Counts what others do with the files of a directory and of all below it: what is written, made, renamed and removed, and read if wanted.</summary>
internal sealed class AccessCount : IDisposable
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly FileSystemWatcher _watcher;
    private readonly int _last;
    private int _seen;

    /// <param name="directory">What is watched from now on.</param>
    /// <param name="point">The access with which <see cref="Reached"/> ends.</param>
    public AccessCount(string directory, KillPoint point)
    {
        _last = point.Access;
        _watcher = new FileSystemWatcher(directory)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | (point.CountsReads ? NotifyFilters.LastAccess : 0),
        };
        _watcher.Changed += (_, _) => Count();
        _watcher.Created += (_, _) => Count();
        _watcher.Deleted += (_, _) => Count();
        _watcher.Renamed += (_, _) => Count();
        _watcher.EnableRaisingEvents = true;
    }

    /// <summary>Ends with that access.</summary>
    public Task Reached => _reached.Task;

    /// <summary>How many were seen so far.</summary>
    public int Seen => Volatile.Read(ref _seen);

    public void Dispose() => _watcher.Dispose();

    private void Count()
    {
        if (Interlocked.Increment(ref _seen) == _last)
        {
            _reached.SetResult();
        }
    }
}
