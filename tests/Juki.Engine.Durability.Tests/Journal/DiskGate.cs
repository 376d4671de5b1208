using Juki.Engine.TestKit.Disk;

namespace Juki.Engine.Durability.Tests.Journal;

/// <summary>Holds whoever makes a call of a disk until the gate is opened; disposing of it opens it, so that no failed test is left waiting.</summary>
internal sealed class DiskGate : IDisposable
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _open = new();

    /// <param name="disk">Whose calls.</param>
    /// <param name="call">Which.</param>
    /// <param name="file">How the path ends; any if empty.</param>
    public DiskGate(SimulatedDisk disk, DiskCall call, string file = "") => disk.Watch = (made, path) =>
    {
        if (made == call && path.EndsWith(file, StringComparison.Ordinal))
        {
            _reached.TrySetResult();
            _open.Task.Wait();
        }
    };

    /// <summary>Waits until somebody is held.</summary>
    public Task ReachedAsync() => _reached.Task.WaitAsync(Patience.Longest);

    /// <summary>Lets all through from now on.</summary>
    public void Open() => _open.TrySetResult();

    public void Dispose() => Open();
}
