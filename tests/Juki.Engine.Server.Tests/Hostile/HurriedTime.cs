namespace Juki.Engine.Server.Tests.Hostile;

/// <summary>
/// The system's clock, but what waits once for seconds waits for milliseconds. What measures, and what is done again and again, goes on at its pace.
/// </summary>
internal sealed class HurriedTime : TimeProvider
{
    private const int Factor = 1_000;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        bool isHurried = period == Timeout.InfiniteTimeSpan && dueTime > TimeSpan.FromSeconds(1);
        return System.CreateTimer(callback, state, isHurried ? dueTime / Factor : dueTime, period);
    }
}
