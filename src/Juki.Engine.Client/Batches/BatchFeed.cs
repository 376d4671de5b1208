using System.Threading.Channels;
using Juki.Engine.Protocol;

namespace Juki.Engine.Client.Batches;

/// <summary>Reads the source of a stream and sends its items in batches, as fast as their results are taken from the channel.</summary>
internal sealed class BatchFeed<TItem, TResult>(
    BatchSender sender, BatchForm<TItem, TResult> form, ProtocolLimits limits, ChannelWriter<Task<TResult[]>> inFlight)
{
    private readonly BatchCut<TItem, TResult> _cut = new(form, limits);
    private readonly List<TItem> _batch = [];

    /// <summary>Reads to the end, or to the first fault, which the channel's reader gets behind the results before it.</summary>
    public async Task RunAsync(IAsyncEnumerable<TItem> source, CancellationToken cancellation)
    {
        try
        {
            await ReadAsync(source, cancellation).ConfigureAwait(false);
            await SendAsync(cancellation).ConfigureAwait(false);
            inFlight.Complete();
        }
        catch (Exception exception)
        {
            inFlight.Complete(exception);
        }
    }

    private async ValueTask ReadAsync(IAsyncEnumerable<TItem> source, CancellationToken cancellation)
    {
        IAsyncEnumerator<TItem> items = source.GetAsyncEnumerator(cancellation);
        await using (items.ConfigureAwait(false))
        {
            while (await NextAsync(items, cancellation).ConfigureAwait(false))
            {
                if (!_cut.Fits(items.Current))
                {
                    await SendAsync(cancellation).ConfigureAwait(false);
                }

                _batch.Add(items.Current);
            }
        }
    }

    /// <summary>Goes to the next item; what was read goes out before it is waited for.</summary>
    private async ValueTask<bool> NextAsync(IAsyncEnumerator<TItem> items, CancellationToken cancellation)
    {
        ValueTask<bool> next = items.MoveNextAsync();
        if (next.IsCompleted || _batch.Count == 0)
        {
            return await next.ConfigureAwait(false);
        }

        Task<bool> waited = next.AsTask();
        try
        {
            await SendAsync(cancellation).ConfigureAwait(false);
            _cut.Restart();
        }
        finally
        {
            // An enumerator may not be disposed while it moves.
            await ((Task)waited).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return await waited.ConfigureAwait(false);
    }

    private async ValueTask SendAsync(CancellationToken cancellation)
    {
        if (_batch.Count > 0 && await inFlight.WaitToWriteAsync(cancellation).ConfigureAwait(false))
        {
            TItem[] items = [.. _batch];
            _batch.Clear();
            inFlight.TryWrite(AnswerAsync(items, cancellation));
        }
    }

    private async Task<TResult[]> AnswerAsync(TItem[] items, CancellationToken cancellation)
    {
        TResult[] results = new TResult[items.Length];
        await sender.SendOneAsync<TItem, TResult>(form, items, results, cancellation).ConfigureAwait(false);
        return results;
    }
}
