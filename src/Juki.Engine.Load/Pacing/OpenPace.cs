namespace Juki.Engine.Load.Pacing;

/// <summary>
/// Open loop: requests start by a schedule that no reply changes, as those of many independent callers do. One that could not be
/// sent in time, because too many were unanswered, counts from when it was due: the wait is the server's, and is not left out.
/// </summary>
/// <param name="period">When requests may start.</param>
/// <param name="firstNs">When the first is due.</param>
/// <param name="intervalNs">From one to the next.</param>
/// <param name="requests">How many are measured at most.</param>
internal sealed class OpenPace(LoadPeriod period, double firstNs, double intervalNs, long requests) : IPace
{
    private long _taken;
    private long _left = requests;
    private long _dueNs = (long)firstNs;

    public long NextDueNs => IsLast ? long.MaxValue : _dueNs;

    private bool IsLast => _left == 0 || _dueNs >= period.EndNs;

    public bool TryTake(long nowNs, out long startNs)
    {
        startNs = _dueNs;
        if (_dueNs > nowNs || IsLast)
        {
            return false;
        }

        _left -= period.IsMeasured(_dueNs) ? 1 : 0;
        _taken++;
        _dueNs = (long)(firstNs + (_taken * intervalNs));
        return true;
    }

    public bool IsOver(long nowNs) => IsLast;

    public bool TryTakeOverdue(long nowNs, out long startNs) => TryTake(nowNs, out startNs);
}
