namespace Juki.Engine.Load.Pacing;

/// <summary>
/// Open loop: requests start by a schedule that no reply changes, as those of many independent callers do. One that could not be
/// sent in time, because too many were unanswered, counts from when it was due: the wait is the server's, and is not left out.
/// </summary>
/// <param name="period">When requests may start.</param>
/// <param name="offsetNs">From the beginning of the period to the first.</param>
/// <param name="intervalNs">From one to the next.</param>
/// <param name="requests">How many are measured at most.</param>
internal sealed class OpenPace(LoadPeriod period, double offsetNs, double intervalNs, long requests) : IPace
{
    private long _taken;
    private long _left = requests;

    public long NextDueNs => IsLast ? long.MaxValue : DueNs;

    private long DueNs => period.StartNs + (long)(offsetNs + (_taken * intervalNs));

    private bool IsLast => _left == 0 || DueNs >= period.EndNs;

    public bool TryTake(long nowNs, out long startNs)
    {
        startNs = DueNs;
        if (startNs > nowNs || IsLast)
        {
            return false;
        }

        _left -= period.IsMeasured(startNs) ? 1 : 0;
        _taken++;
        return true;
    }

    public bool IsOver(long nowNs) => IsLast;

    public UnsentRequests TakeRest()
    {
        long first = Math.Max(_taken, NumberDueBefore(period.MeasuredFromNs));
        long count = Math.Min(_left, Math.Max(0, NumberDueBefore(period.EndNs) - first));
        _left = 0;
        return new UnsentRequests(count, period.StartNs + offsetNs + (first * intervalNs), intervalNs);
    }

    private long NumberDueBefore(long timeNs) => timeNs == long.MaxValue
        ? long.MaxValue
        : (long)Math.Max(0, Math.Ceiling((timeNs - period.StartNs - offsetNs) / intervalNs));
}
