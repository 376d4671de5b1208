using System.Numerics;
using Juki.Engine.Client.Requests;
using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Client.Connections;

/// <summary>
/// The requests of a connection that have gone out and have no reply yet, by their ids. A ring: ids rise by one and most requests are
/// answered in order, so an id's place is its low bits. Where an old batch still holds a place, its id is skipped.
/// </summary>
internal sealed class InFlightTable(int capacityMin, ulong firstId)
{
    private readonly PendingRequest?[] _places = new PendingRequest?[BitOperations.RoundUpToPowerOf2((uint)capacityMin)];
    private readonly Lock _lock = new();
    private ulong _nextId = firstId;
    private int _count;
    private int _batches;
    private bool _isClosed;

    /// <summary>Nothing waits for a reply.</summary>
    public bool IsEmpty => Volatile.Read(ref _count) == 0;

    /// <summary>Batches that wait for their replies.</summary>
    public int Batches => Volatile.Read(ref _batches);

    /// <summary>Takes a request in under the next id. From then on it is the reply's, and may be used again any time.</summary>
    public Admission Add(PendingRequest request, Connection connection, out ulong id)
    {
        lock (_lock)
        {
            id = 0;
            if (_isClosed || _count == _places.Length)
            {
                return Admission.Closed;
            }

            while (_places[PlaceOf(_nextId)] is not null)
            {
                _nextId++;
            }

            if (!request.TrySend(connection, _nextId))
            {
                return Admission.NotWanted;
            }

            id = _nextId++;
            _places[PlaceOf(id)] = request;
            Count(request, 1);
            return Admission.Added;
        }
    }

    /// <summary>Takes the request with an id out; null if there is none.</summary>
    public PendingRequest? Take(ulong id)
    {
        lock (_lock)
        {
            ref PendingRequest? place = ref _places[PlaceOf(id)];
            if (place is null || place.Id != id)
            {
                return null;
            }

            PendingRequest request = place;
            place = null;
            Count(request, -1);
            return request;
        }
    }

    /// <summary>Takes every request out, and none in from now on.</summary>
    public IReadOnlyList<PendingRequest> Close()
    {
        lock (_lock)
        {
            PendingRequest[] all = [.. _places.OfType<PendingRequest>()];
            Array.Clear(_places);
            _isClosed = true;
            _count = 0;
            _batches = 0;
            return all;
        }
    }

    /// <summary>
    /// Shows each request to somebody who may decide it. They stay in the table: their replies may still come. The table is
    /// locked meanwhile, so that none of them is used again.
    /// </summary>
    public void ForEach(Action<PendingRequest> visit)
    {
        lock (_lock)
        {
            if (_count == 0)
            {
                return;
            }

            foreach (PendingRequest? request in _places)
            {
                if (request is not null)
                {
                    visit(request);
                }
            }
        }
    }

    private int PlaceOf(ulong id) => (int)(id & (ulong)(_places.Length - 1));

    /// <summary>A question for changes goes the way of batches, but waits in room of its own at the server.</summary>
    private void Count(PendingRequest request, int change)
    {
        _count += change;
        _batches += request.Kind.IsBatch() && request.Kind != MessageKind.ChangeFeed ? change : 0;
    }
}
