namespace Juki.Engine.Server.Lanes;

/// <summary>How much a lane holds at a time: so many jobs, and so many bytes of their requests. For any number of threads.</summary>
/// <param name="jobsMax">The most jobs.</param>
/// <param name="bytesMax">The most bytes of their requests; a single job may have more, or it would be refused for ever.</param>
internal sealed class LaneRoom(long jobsMax, long bytesMax)
{
    private readonly Lock _lock = new();
    private long _jobs;
    private long _bytes;

    /// <summary>Takes room for a job if there is enough.</summary>
    public bool TryReserve(long bytes)
    {
        lock (_lock)
        {
            if (_jobs >= jobsMax || (_jobs > 0 && _bytes + bytes > bytesMax))
            {
                return false;
            }

            _jobs++;
            _bytes += bytes;
            return true;
        }
    }

    /// <summary>Gives the room of a job back.</summary>
    public void Release(long bytes)
    {
        lock (_lock)
        {
            _jobs--;
            _bytes -= bytes;
        }
    }
}
