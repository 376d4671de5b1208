using System.Threading.Channels;
using Juki.Engine.Checkpoints;
using Juki.Engine.Server.Sessions;
using Microsoft.Extensions.Logging;

namespace Juki.Engine.Server.Lanes.Generations;

/// <summary>
/// Goes on with the newest snapshot behind each checkpoint, on a thread of its own: what the changes since the one before took in memory, and of the time of
/// lookups, is given back. Where that fails the server goes on as it is, until the next checkpoint.
/// </summary>
internal sealed class EngineRenewal : IDisposable
{
    private readonly CurrentEngines _engines;
    private readonly Checkpointer? _checkpoints;
    private readonly ILogger _log;
    private readonly Channel<EventArgs> _wanted = Channel.CreateBounded<EventArgs>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource _end;
    private readonly Thread? _thread;
    private volatile string? _failure;

    /// <param name="engines">The engines; a server that only reads has no checkpoints, and so no renewal.</param>
    /// <param name="log">Is told of each.</param>
    /// <param name="draining">No renewal is begun while the server leaves, and one that is under way is called off.</param>
    public EngineRenewal(CurrentEngines engines, ILogger log, CancellationToken draining)
    {
        (_engines, _log) = (engines, log);
        _end = CancellationTokenSource.CreateLinkedTokenSource(draining);
        _checkpoints = engines.Current.WithSex.Checkpoints;
        if (_checkpoints is not null)
        {
            _thread = new Thread(Work) { IsBackground = true, Name = "renewal" };
            _thread.Start();
            _checkpoints.Made += Want;
            // A checkpoint may have been made before.
            Want(this, EventArgs.Empty);
        }
    }

    /// <summary>Why the server could not go on with its newest snapshot; null if it has.</summary>
    public string? Failure => _failure;

    /// <summary>Calls off what is under way, and waits until nothing is; a snapshot that is being read is read to its end.</summary>
    public void Dispose()
    {
        if (_checkpoints is not null)
        {
            _checkpoints.Made -= Want;
        }

        _end.Cancel();
        _thread?.Join();
        _end.Dispose();
    }

    private void Want(object? sender, EventArgs made) => _wanted.Writer.TryWrite(made);

    private void Work()
    {
        try
        {
            while (true)
            {
                _wanted.Reader.ReadAsync(_end.Token).AsTask().GetAwaiter().GetResult();
                Renew();
            }
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            // The server leaves.
        }
    }

    private void Renew()
    {
        try
        {
            if (_engines.Renew(_end.Token))
            {
                _log.Renewed(_engines.Current.Register.BaseAddress);
            }

            _failure = null;
        }
        catch (Exception failure) when (!(failure is OperationCanceledException && _end.IsCancellationRequested))
        {
            if (_failure != failure.Message)
            {
                _log.RenewalFailed(failure);
            }

            _failure = failure.Message;
        }
    }
}
