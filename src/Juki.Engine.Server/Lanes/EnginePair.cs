using System.Collections.Concurrent;
using Juki.Engine.Changes;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Server.Sessions;
using Juki.Engine.Store.Registers;
using Microsoft.Extensions.Logging;

namespace Juki.Engine.Server.Lanes;

/// <summary>The engine in its two forms, with and without sex, and the lanes that wait for the next read.</summary>
internal sealed class EnginePair(IdentityEngine engine, ILogger log)
{
    private readonly ConcurrentBag<ImmediateLane> _idle = [];
    private bool _isDamageLogged;
    private volatile string? _loggedStop;

    /// <summary>By the four items.</summary>
    public IdentityEngine WithSex { get; } = engine;

    /// <summary>For callers whose law holds no sex.</summary>
    public IdentityEngine WithoutSex { get; } = engine.WithoutSex();

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

    /// <summary>A lane for the time of a read; to be given back.</summary>
    public ImmediateLane Rent() => _idle.TryTake(out ImmediateLane? lane) ? lane : new ImmediateLane(this);

    /// <summary>Takes a lane back.</summary>
    public void Return(ImmediateLane lane) => _idle.Add(lane);
}
