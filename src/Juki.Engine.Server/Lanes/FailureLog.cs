using Juki.Engine.Changes;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Server.Sessions;
using Juki.Engine.Store.Registers;
using Microsoft.Extensions.Logging;

namespace Juki.Engine.Server.Lanes;

/// <summary>Tells clients and the log what a failure means; for any number of threads.</summary>
internal sealed class FailureLog(ILogger log)
{
    private bool _isDamageLogged;
    private volatile string? _loggedStop;

    /// <summary>What a client is told of a failure; the log is told more.</summary>
    public WireFault FaultOf(Exception failure, MessageKind kind)
    {
        if (failure is RegisterException)
        {
            if (Interlocked.Exchange(ref _isDamageLogged, true) is false)
            {
                log.RegisterDamaged(failure);
            }

            return WireFault.RegisterDamaged;
        }

        if (failure is ChangesStoppedException)
        {
            LogStop(failure);
            return WireFault.ChangesStopped;
        }

        log.RequestFailed(failure, kind);
        return WireFault.Internal;
    }

    /// <summary>Changes are taken again: should they stop once more, that is told once more.</summary>
    public void ChangesGoOn()
    {
        if (_loggedStop is not null)
        {
            _loggedStop = null;
        }
    }

    /// <summary>Every cause once, not every change that it stops.</summary>
    private void LogStop(Exception failure)
    {
        string cause = failure.Message;
        if (Interlocked.Exchange(ref _loggedStop, cause) != cause)
        {
            log.ChangesStopped(failure);
        }
    }
}
