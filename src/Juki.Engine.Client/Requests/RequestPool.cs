using System.Collections.Concurrent;

namespace Juki.Engine.Client.Requests;

/// <summary>Requests of one kind that nobody waits for, to be used again.</summary>
internal sealed class RequestPool<TReply>(Func<RequestPool<TReply>, PendingReply<TReply>> create)
{
    private readonly ConcurrentQueue<PendingReply<TReply>> _free = new();

    public PendingReply<TReply> Rent() => _free.TryDequeue(out PendingReply<TReply>? request) ? request : create(this);

    public void Return(PendingReply<TReply> request) => _free.Enqueue(request);
}
