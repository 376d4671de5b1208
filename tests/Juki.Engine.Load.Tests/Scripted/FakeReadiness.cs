using Juki.Engine.Load.Connections;

namespace Juki.Engine.Load.Tests.Scripted;

/// <summary>Waiting moves the clock, ten microseconds at least.</summary>
internal sealed class FakeReadiness(FakeTime time) : IReadiness
{
    public void Wait(IReadOnlyList<PipelinedConnection> connections, List<PipelinedConnection> ready, TimeSpan atMost)
    {
        time.Advance(Math.Clamp((long)atMost.TotalNanoseconds, 10_000, 100_000));
        ready.Clear();
        for (int index = 0; index < connections.Count; index++)
        {
            ready.Add(connections[index]);
        }
    }

    public void Dispose()
    {
    }
}
