using Juki.Engine.Linux;

namespace Juki.Engine.Load.Connections;

/// <summary>Waits until one of a thread's connections can go on.</summary>
internal interface IReadiness : IDisposable
{
    /// <summary>Waits until something has arrived, or until a connection with bytes to send can take some.</summary>
    /// <param name="connections">All connections of the thread.</param>
    /// <param name="ready">Takes those that can go on; more than can is allowed, fewer is not.</param>
    /// <param name="atMost">The longest to wait.</param>
    void Wait(IReadOnlyList<PipelinedConnection> connections, List<PipelinedConnection> ready, TimeSpan atMost);

    /// <summary>Waits for nothing but the time.</summary>
    void Rest(TimeSpan time) => ThreadPunctuality.Rest(time);
}
