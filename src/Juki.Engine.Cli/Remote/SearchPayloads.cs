using Juki.Engine.Model.Records;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Cli.Remote;

/// <summary>
/// The queries of a batch as payloads: one, but for texts so long that the server would not take them in one. Used again for batch after
/// batch; nothing is allocated once its buffers have grown.
/// </summary>
internal sealed class SearchPayloads
{
    private readonly byte[] _request;
    private readonly int _payloadBytesMax;
    private readonly List<SearchPayload> _payloads = [new()];
    private byte[] _query = new byte[1 << 10];
    private int _used;

    /// <param name="request">What begins every payload.</param>
    /// <param name="asOf">The journal address that every payload names; null where the server knows none.</param>
    /// <param name="payloadBytesMax">The most bytes of a payload that the server takes.</param>
    public SearchPayloads(QueryRequest request, long? asOf, int payloadBytesMax)
    {
        _request = new byte[request.Bytes + (asOf is null ? 0 : sizeof(ulong))];
        FieldWriter fields = new(_request);
        request.Write(ref fields);
        if (asOf is { } address)
        {
            fields.UInt64((ulong)address);
        }

        _payloadBytesMax = payloadBytesMax;
        Clear();
    }

    /// <summary>The payloads, complete at any time; none is empty once a query was added.</summary>
    public ReadOnlySpan<SearchPayload> Filled => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_payloads)[.._used];

    /// <summary>Begins a batch.</summary>
    public void Clear()
    {
        _used = 1;
        _payloads[0].Begin(_request);
    }

    /// <summary>Takes a query.</summary>
    public void Add(in QueryItems query)
    {
        ReadOnlySpan<byte> bytes = Encode(query);
        SearchPayload last = _payloads[_used - 1];
        if (last.Count > 0 && last.Length + bytes.Length > _payloadBytesMax)
        {
            last = BeginNext();
        }

        last.Add(bytes);
    }

    private ReadOnlySpan<byte> Encode(in QueryItems query)
    {
        int bytesMax = QueryFields.BytesMax(query);
        if (_query.Length < bytesMax)
        {
            _query = new byte[2 * bytesMax];
        }

        FieldWriter fields = new(_query);
        QueryFields.Write(ref fields, query);
        return _query.AsSpan(0, fields.Written);
    }

    private SearchPayload BeginNext()
    {
        if (_used == _payloads.Count)
        {
            _payloads.Add(new SearchPayload());
        }

        SearchPayload next = _payloads[_used++];
        next.Begin(_request);
        return next;
    }
}
