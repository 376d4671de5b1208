using Juki.Engine.Client.Requests;
using Microsoft.Extensions.Logging;

namespace Juki.Engine.Client.Connections;

/// <summary>The links of a client: spreads requests over them and keeps their time.</summary>
internal sealed class LinkGroup : IAsyncDisposable
{
    private const int SweepsPerTimeout = 32;

    private static readonly TimeSpan SweepPeriodMin = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan SweepPeriodMax = TimeSpan.FromSeconds(1);

    private readonly Link[] _links;
    private readonly LastHello _hello = new();
    private readonly TimeProvider _time;
    private readonly long _timeoutTicks;
    private readonly ITimer _sweeping;
    private bool _isDisposed;

    public LinkGroup(JukiClientOptions options, TimeProvider time, Random jitter, ILogger logger)
    {
        _time = time;
        _timeoutTicks = (long)(options.RequestTimeout.TotalSeconds * time.TimestampFrequency);
        _links = [.. Enumerable.Range(0, options.Connections).Select(_ => new Link(options, _hello, time, new Random(jitter.Next()), logger))];
        TimeSpan period = TimeSpan.FromTicks(Math.Clamp((options.RequestTimeout / SweepsPerTimeout).Ticks, SweepPeriodMin.Ticks, SweepPeriodMax.Ticks));
        _sweeping = time.CreateTimer(_ => Sweep(), null, period, period);
    }

    /// <summary>Connects all links.</summary>
    public async Task<ServerInfo> ConnectAsync(CancellationToken cancellation)
    {
        ThrowIfDisposed();
        ServerInfo[] infos = await Task.WhenAll(_links.Select(link => link.ConnectAsync(cancellation))).ConfigureAwait(false);
        return infos[0];
    }

    /// <summary>What the server takes, by the last that was heard of it; connects if nothing was.</summary>
    public ValueTask<ServerInfo> InfoAsync(CancellationToken cancellation)
    {
        ThrowIfDisposed();
        return _hello.Info is { } info ? ValueTask.FromResult(info) : new ValueTask<ServerInfo>(LeastBusy().ConnectAsync(cancellation));
    }

    /// <summary>Sends a request over the link that has the least to do.</summary>
    public ValueTask<TReply> SendAsync<TReply>(PendingReply<TReply> request, CancellationToken cancellation)
    {
        ThrowIfDisposed();
        if (cancellation.IsCancellationRequested)
        {
            request.Discard();
            return ValueTask.FromCanceled<TReply>(cancellation);
        }

        long deadline = _time.GetTimestamp() + _timeoutTicks;
        Link link = LeastBusy();
        return link.TryTakeRoom() ? Send(request, link, deadline, cancellation) : SendWhenRoomAsync(request, link, deadline, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, true))
        {
            return;
        }

        await _sweeping.DisposeAsync().ConfigureAwait(false);
        await Task.WhenAll(_links.Select(link => link.DisposeAsync().AsTask())).ConfigureAwait(false);
    }

    private static async ValueTask<TReply> SendWhenRoomAsync<TReply>(PendingReply<TReply> request, Link link, long deadline, CancellationToken cancellation)
    {
        try
        {
            await link.TakeRoomAsync(cancellation).ConfigureAwait(false);
        }
        catch
        {
            request.Discard();
            throw;
        }

        return await Send(request, link, deadline, cancellation).ConfigureAwait(false);
    }

    private static ValueTask<TReply> Send<TReply>(PendingReply<TReply> request, Link link, long deadline, CancellationToken cancellation)
    {
        request.Start(link, deadline, cancellation);
        ValueTask<TReply> reply = request.Task;
        link.Send(request);
        return reply;
    }

    private Link LeastBusy()
    {
        Link least = _links[0];
        int load = least.Load;
        for (int i = 1; i < _links.Length; i++)
        {
            int other = _links[i].Load;
            if (other < load)
            {
                least = _links[i];
                load = other;
            }
        }

        return least;
    }

    private void Sweep()
    {
        foreach (Link link in _links)
        {
            link.Sweep();
        }
    }

    private void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(_isDisposed, typeof(JukiClient));
}
