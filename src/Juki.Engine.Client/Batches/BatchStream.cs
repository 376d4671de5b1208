using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Juki.Engine.Client.Batches;

/// <summary>
/// Answers a stream of any length in its order: several batches are in flight, no more are made than are taken. A batch goes out when it is
/// full, or when the source has nothing ready, so that a slow source does not wait for a full one.
/// </summary>
internal sealed class BatchStream<TItem, TResult>(BatchSender sender, BatchForm<TItem, TResult> form)
{
    public async IAsyncEnumerable<TResult> RunAsync(IAsyncEnumerable<TItem> source, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ServerInfo info = await sender.InfoAsync(cancellation).ConfigureAwait(false);
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Channel<Task<TResult[]>> inFlight = Channel.CreateBounded<Task<TResult[]>>(sender.Window(info));
        BatchFeed<TItem, TResult> feed = new(sender, form, info.Limits, inFlight.Writer);
        Task feeding = feed.RunAsync(source, end.Token);
        try
        {
            await foreach (Task<TResult[]> batch in inFlight.Reader.ReadAllAsync(end.Token).ConfigureAwait(false))
            {
                foreach (TResult result in await batch.ConfigureAwait(false))
                {
                    yield return result;
                }
            }
        }
        finally
        {
            // Taken to the end, failed, or left by the caller: nothing goes on behind his back.
            await end.CancelAsync().ConfigureAwait(false);
            await feeding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            while (inFlight.Reader.TryRead(out Task<TResult[]>? left))
            {
                await ((Task)left).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
