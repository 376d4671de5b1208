using System.Numerics;
using Juki.Engine.Load.Workloads;

namespace Juki.Engine.Load.Connections;

/// <summary>One request on its way.</summary>
/// <param name="Id">Its id; 0 where there is none.</param>
/// <param name="StartNs">When it was, or was to be, sent.</param>
/// <param name="Index">Which of its kind's requests it is.</param>
/// <param name="Kind">Its kind.</param>
internal readonly record struct InFlightRequest(ulong Id, long StartNs, int Index, RequestKind Kind);

/// <summary>
/// The requests of one connection that wait for their replies: at most so many, in a ring that ids index. Replies may come in any
/// order; a request that is overtaken by a whole ring holds the next ones up.
/// </summary>
internal sealed class InFlightWindow
{
    private readonly InFlightRequest[] _ring;
    private readonly int _depth;
    private ulong _nextId = Handshake.HelloId + 1;

    /// <param name="depth">The most requests in flight.</param>
    public InFlightWindow(int depth)
    {
        _depth = depth;
        _ring = new InFlightRequest[BitOperations.RoundUpToPowerOf2((uint)depth + 1)];
    }

    /// <summary>How many are in flight.</summary>
    public int Count { get; private set; }

    /// <summary>One more may be sent.</summary>
    public bool HasRoom => Count < _depth && Place(_nextId).Id == 0;

    /// <summary>Takes a request in; returns its id.</summary>
    public ulong Add(RequestKind kind, int index, long startNs)
    {
        ulong id = _nextId++;
        Place(id) = new InFlightRequest(id, startNs, index, kind);
        Count++;
        return id;
    }

    /// <summary>Takes out the request with this id; false if there is none.</summary>
    public bool TryRemove(ulong id, out InFlightRequest request)
    {
        ref InFlightRequest place = ref Place(id);
        request = place;
        if (id == 0 || request.Id != id)
        {
            return false;
        }

        place = default;
        Count--;
        return true;
    }

    /// <summary>Takes all out.</summary>
    public IReadOnlyList<InFlightRequest> TakeAll()
    {
        InFlightRequest[] all = [.. _ring.Where(request => request.Id != 0)];
        Array.Clear(_ring);
        Count = 0;
        return all;
    }

    private ref InFlightRequest Place(ulong id) => ref _ring[(int)(id & (ulong)(_ring.Length - 1))];
}
