using Juki.Engine.Changes;
using Juki.Engine.Model.Changes;

namespace Juki.Engine.Files.Events;

/// <summary>Events that a register of this process takes: they wait for the disk in large groups.</summary>
internal sealed class WriterAnswers(ChangeWriter writer) : IEventAnswers
{
    private readonly Queue<PendingChange> _pending = new();

    public bool IsNextReady => _pending.TryPeek(out PendingChange next) && next.DurableAt <= writer.Durable;

    public long Address => writer.Published;

    public async ValueTask TakeAsync(CheckedEvent change, CancellationToken cancellation)
    {
        PendingChange pending;
        while (!(pending = writer.Submit(change)).IsTaken)
        {
            await writer.WhenRoomAsync(cancellation).ConfigureAwait(false);
        }

        _pending.Enqueue(pending);
    }

    public async ValueTask<ChangeAnswer> NextAsync(CancellationToken cancellation)
    {
        ChangeAnswer answer = await writer.WhenDurableAsync(_pending.Peek(), cancellation).ConfigureAwait(false);
        _pending.Dequeue();
        return answer;
    }
}
