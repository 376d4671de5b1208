using System.Numerics;
using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Server.Metrics;

/// <summary>
/// What a session counts while it answers the frames of one read, and hands to <see cref="ServerMetrics.Record"/> when it is done: so a
/// request costs two writes to memory of its own, and what all sessions share is touched once for each read. One for each session, for
/// one thread at a time; <see cref="Clear"/> makes it ready for the next read.
/// </summary>
public sealed class ReadTally
{
    private const int WordBits = 64;

    private readonly int[] _counts = new int[TallySlots.Count];

    /// <summary>A bit for each place of <see cref="_counts"/> that is not zero.</summary>
    private readonly ulong[] _touched = new ulong[(TallySlots.Count + WordBits - 1) / WordBits];

    /// <summary>Bytes of the frames that were read.</summary>
    public long BytesIn { get; set; }

    /// <summary>Bytes that were written.</summary>
    public long BytesOut { get; set; }

    /// <summary>Requests that were answered, refused ones too; items of batches are none.</summary>
    public int Requests { get; private set; }

    /// <summary>A bit for each kind (<see cref="TallySlots.IndexOf"/>) of which there were requests one at a time.</summary>
    internal uint Kinds { get; private set; }

    /// <summary>Counts a request, or an item of a batch.</summary>
    /// <param name="kind">Kind of the request.</param>
    /// <param name="code">
    /// Of verifications and searches the <see cref="Model.Verdict.ResultCode"/>, of lookups the
    /// <see cref="Protocol.Messages.CodeState"/>, of changes the <see cref="Model.Changes.ChangeFault"/>, of all others 0.
    /// </param>
    /// <exception cref="IndexOutOfRangeException">There is no such request, or it has no such result.</exception>
    public void Add(MessageKind kind, byte code)
    {
        Count(TallySlots.Of(kind, code));
        if (!kind.IsBatch())
        {
            Requests++;
            Kinds |= 1u << TallySlots.IndexOf(kind);
        }
    }

    /// <summary>Counts a request, or a connection, that ended with an error.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such fault.</exception>
    public void AddFault(WireFault fault)
    {
        Count(TallySlots.Of(fault));
        Requests++;
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        for (int word = 0; word < _touched.Length; word++)
        {
            for (ulong rest = _touched[word]; rest != 0; rest &= rest - 1)
            {
                _counts[SlotOf(word, rest)] = 0;
            }

            _touched[word] = 0;
        }

        BytesIn = BytesOut = 0;
        Requests = 0;
        Kinds = 0;
    }

    /// <summary>Adds its counts to those of all.</summary>
    internal void AddTo(long[] shard)
    {
        for (int word = 0; word < _touched.Length; word++)
        {
            for (ulong rest = _touched[word]; rest != 0; rest &= rest - 1)
            {
                int slot = SlotOf(word, rest);
                Interlocked.Add(ref shard[slot], _counts[slot]);
            }
        }
    }

    private static int SlotOf(int word, ulong rest) => (word * WordBits) + BitOperations.TrailingZeroCount(rest);

    private void Count(int slot)
    {
        _counts[slot]++;
        _touched[slot / WordBits] |= 1UL << slot;
    }
}
