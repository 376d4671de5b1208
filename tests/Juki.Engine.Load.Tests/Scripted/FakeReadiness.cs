using Juki.Engine.Load.Connections;

namespace Juki.Engine.Load.Tests.Scripted;

/// <summary>Waiting moves the clock, ten microseconds at least; so does resting.</summary>
internal sealed class FakeReadiness(FakeTime clock) : IReadiness
{
    /// <summary>How often it was rested.</summary>
    public int Rests { get; private set; }

    public void Wait(IReadOnlyList<PipelinedConnection> connections, List<PipelinedConnection> ready, TimeSpan atMost)
    {
        clock.Advance(Math.Clamp((long)atMost.TotalNanoseconds, 10_000, 100_000));
        ready.Clear();
        for (int index = 0; index < connections.Count; index++)
        {
            ready.Add(connections[index]);
        }
    }

    public void Rest(TimeSpan time)
    {
        Rests++;
        clock.Advance((long)time.TotalNanoseconds);
    }

    public void Dispose()
    {
    }
}
