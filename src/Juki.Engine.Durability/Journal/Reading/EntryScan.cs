using Juki.Engine.Durability.Journal.Files;
using Juki.Engine.Durability.Journal.Layout;

namespace Juki.Engine.Durability.Journal.Reading;

/// <summary>Goes through entries and holds each against the one before: whole, of the next address, following that very entry.</summary>
internal sealed class EntryScan
{
    private readonly SegmentFiles _files;
    private readonly BlockScan _blocks;
    private ReadOnlyMemory<byte> _rest;
    private ChainEnd _end;
    private bool _endKnown;

    private EntryScan(SegmentFiles files, long at, ChainEnd before, bool beforeKnown)
    {
        _files = files;
        _blocks = new BlockScan(files, at);
        _end = before;
        _endKnown = beforeKnown;
    }

    /// <summary>Where the block of the last entry read begins.</summary>
    public long BlockAt => _blocks.BlockAt;

    /// <summary>The last entry read.</summary>
    public ChainEnd End => _end;

    /// <summary>Where the next block begins.</summary>
    public long NextBlockAt => _blocks.At;

    /// <summary>From the block of an entry on, when the entry before it is known.</summary>
    public static EntryScan After(SegmentFiles files, long at, ChainEnd before) => new(files, at, before, true);

    /// <summary>From the block that begins with an address on; which entry it follows is taken from it.</summary>
    public static EntryScan From(SegmentFiles files, long at, long address) => new(files, at, new ChainEnd(address - 1, 0), false);

    /// <summary>The next entry before the end of a commit; false if there is none.</summary>
    /// <exception cref="JournalException">What lies there is not the next entry.</exception>
    public bool TryNext(CommitPoint until, out EntryFrame frame, out ReadOnlyMemory<byte> payload)
    {
        frame = default;
        payload = default;
        while (!_rest.Span.ContainsAnyExcept((byte)0))
        {
            if (!_blocks.TryNext(until.EndAt, (_end.Address + 1, until.Last.Address), out _rest))
            {
                return false;
            }
        }

        frame = ReadFrame(until);
        payload = _rest.Slice(EntryFrame.HeaderBytes, frame.PayloadBytes);
        _rest = _rest[frame.Bytes..];
        _end = frame.End;
        _endKnown = true;
        return true;
    }

    private EntryFrame ReadFrame(CommitPoint until)
    {
        FrameFault fault = EntryFrame.Read(_rest.Span, out EntryFrame frame);
        if (fault != FrameFault.None)
        {
            throw Damaged(until, TextOf(fault));
        }

        if (!(_endKnown ? frame.Follows(_end) : frame.Address == _end.Address + 1))
        {
            throw Damaged(until, FormattableString.Invariant($"entry {frame.Address} does not follow entry {_end.Address}."));
        }

        return frame;
    }

    private static string TextOf(FrameFault fault) => fault switch
    {
        FrameFault.Cut => "an entry is cut.",
        FrameFault.Checksum => "the checksum of an entry is wrong.",
        _ => "the format of an entry is not known.",
    };

    private JournalException Damaged(CommitPoint until, string what)
    {
        (string file, long offset) = _files.PlaceOf(_blocks.At - _rest.Length);
        return JournalException.Damaged(file, offset, _end.Address + 1, until.Last.Address, what);
    }
}
