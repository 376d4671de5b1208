using System.Threading.Tasks.Sources;
using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Client.Requests;

/// <summary>
/// A request whose caller waits for a <typeparamref name="TReply"/>. It is what the caller's task rests on, so a request in the steady
/// state makes no object; the caller goes on in a thread of the pool, never in the one that reads replies.
/// </summary>
internal abstract class PendingReply<TReply>(RequestPool<TReply> home) : PendingRequest, IValueTaskSource<TReply>
{
    private ManualResetValueTaskSourceCore<TReply> _outcome = new() { RunContinuationsAsynchronously = true };

    /// <summary>What the caller waits for; to be awaited once.</summary>
    public ValueTask<TReply> Task => new(this, _outcome.Version);

    /// <inheritdoc/>
    public TReply GetResult(short token)
    {
        // A task that was awaited before is refused here, without touching the request's next use.
        if (_outcome.GetStatus(token) == ValueTaskSourceStatus.Pending)
        {
            // Reset now, it would give its reply to whoever uses it next.
            throw new InvalidOperationException("The reply has not come yet. Await the task, or call AsTask and block on that.");
        }

        try
        {
            return _outcome.GetResult(token);
        }
        finally
        {
            _outcome.Reset();
            ReleaseByCaller();
        }
    }

    /// <inheritdoc/>
    public ValueTaskSourceStatus GetStatus(short token) => _outcome.GetStatus(token);

    /// <inheritdoc/>
    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _outcome.OnCompleted(continuation, state, token, flags);

    /// <inheritdoc/>
    protected override void SetReply(FrameFlags flags, ReadOnlySpan<byte> payload)
    {
        if (TryRead(flags, payload, out TReply? reply))
        {
            _outcome.SetResult(reply);
        }
        else
        {
            SetFailure(new JukiServerException(WireFault.MalformedPayload, "the server's reply is malformed; do the versions of client and server fit?"));
        }
    }

    /// <summary>Reads the reply; false if it is malformed.</summary>
    protected abstract bool TryRead(FrameFlags flags, ReadOnlySpan<byte> payload, out TReply reply);

    /// <inheritdoc/>
    protected override void SetFailure(Exception exception) => _outcome.SetException(exception);

    /// <inheritdoc/>
    protected override void Return() => home.Return(this);
}
