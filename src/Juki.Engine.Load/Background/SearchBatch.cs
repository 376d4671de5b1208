using Juki.Engine.Linux;
using Juki.Engine.Load.Answers;
using Juki.Engine.Load.Workloads;
using Juki.Engine.Protocol;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Load.Background;

/// <summary>Batches of searches, as large as the server takes them.</summary>
internal sealed class SearchBatch
{
    /// <summary>Searches between two looks at the clock.</summary>
    private const int Stretch = 64;

    private readonly RequestSet _searches;
    private readonly byte[] _payload;
    private readonly ShortSpells _spells;

    public SearchBatch(RequestSet searches, ProtocolLimits limits, ShortSpells spells)
    {
        _spells = spells;
        _searches = searches;
        int queryBytesMax = searches.PayloadBytesMax - RequestEncoding.BytesBeforeQuery;
        int headBytes = RequestEncoding.BytesBeforeQuery + sizeof(uint);
        long fitting = (limits.PayloadBytesMax - headBytes) / queryBytesMax;
        Count = (int)Math.Clamp(fitting, 1, limits.BatchItemsMax);
        _payload = new byte[headBytes + (Count * (long)queryBytesMax)];
    }

    /// <summary>Searches in each batch.</summary>
    public int Count { get; }

    /// <summary>The payload of the batch that begins with this search.</summary>
    public ReadOnlySpan<byte> Encode(int first)
    {
        FieldWriter fields = new(_payload);
        new QueryRequest { Context = RequestEncoding.Context }.Write(ref fields);
        fields.UInt32((uint)Count);
        for (int place = 0; place < Count; place++)
        {
            fields.Bytes(_searches.Payload((first + place) % _searches.Count)[RequestEncoding.BytesBeforeQuery..]);
            Pause(place);
        }

        return _payload.AsSpan(0, fields.Written);
    }

    /// <summary>Judges the reply to the batch that began with this search; false if it does not have the layout of one.</summary>
    public bool Judge(int first, ReadOnlySpan<byte> payload, AnswerTally tally)
    {
        FieldReader fields = new(payload);
        uint count = fields.UInt32();
        SearchWork.Read(ref fields);
        for (int place = 0; place < Count && !fields.HasFailed; place++)
        {
            tally.Count(QueryAnswer.JudgeSearch(ref fields, _searches.Expected((first + place) % _searches.Count), tally));
            Pause(place);
        }

        return count == Count && fields.IsComplete;
    }

    private void Pause(int place)
    {
        if (place % Stretch == Stretch - 1)
        {
            _spells.Pause();
        }
    }
}
