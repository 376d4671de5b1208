namespace Juki.Engine.Load.Pacing;

/// <summary>
/// Closed loop: the next request starts as soon as there is room for it. It finds how much a server can do; its latencies are
/// those of a server that always has that much to do.
/// </summary>
/// <param name="period">When requests may start.</param>
/// <param name="requests">How many are measured at most.</param>
internal sealed class ClosedPace(LoadPeriod period, long requests) : IPace
{
    private long _left = requests;

    public long NextDueNs => long.MaxValue;

    public bool TryTake(long nowNs, out long startNs)
    {
        startNs = nowNs;
        if (IsOver(nowNs))
        {
            return false;
        }

        _left -= period.IsMeasured(nowNs) ? 1 : 0;
        return true;
    }

    public bool IsOver(long nowNs) => _left == 0 || nowNs >= period.EndNs;

    public UnsentRequests TakeRest() => default;
}
