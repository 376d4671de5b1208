using Juki.Engine.Durability.Journal.Files;
using Juki.Engine.Durability.Journal.Layout;

namespace Juki.Engine.Durability.Journal.Reading;

/// <summary>
/// Goes through blocks as they lie in the segments, a page in memory. FASTER's own scan is not used: it takes a zero for the end of a page
/// wherever it stands, and does not end at all where the length has only its highest bit set.
/// </summary>
internal sealed class BlockScan(SegmentFiles files, long at)
{
    private readonly byte[] _page = new byte[files.Geometry.PageBytes];
    private long _loadedFrom = at;
    private long _loadedUntil = at;

    /// <summary>Where the next block begins, or the rest of a page without one.</summary>
    public long At { get; private set; } = at;

    /// <summary>Where the last block that was returned begins.</summary>
    public long BlockAt { get; private set; } = at;

    /// <summary>The next block before <paramref name="end"/>, which is the end of a commit.</summary>
    /// <param name="end">Nothing from there on is looked at.</param>
    /// <param name="concerned">Addresses that are lost if there is none, for messages.</param>
    /// <param name="entries">Frames and padding; valid until the next call.</param>
    /// <exception cref="JournalException">What lies there is no block.</exception>
    public bool TryNext(long end, (long First, long Last) concerned, out ReadOnlyMemory<byte> entries)
    {
        entries = default;
        while (At < end)
        {
            ReadOnlyMemory<byte> rest = Load(end, concerned);
            int record = rest.Length < Block.HeaderBytes ? -1 : Block.ReadRecordBytes(rest.Span);
            if (record == 0)
            {
                SkipRestOfPage(rest.Span, concerned);
                continue;
            }

            if (record < 0 || (At + Block.HeaderBytes + record) % Block.Alignment != 0)
            {
                throw Damaged(concerned, "no block begins here.");
            }

            entries = rest.Slice(Block.HeaderBytes, record);
            BlockAt = At;
            At += Block.HeaderBytes + record;
            return true;
        }

        return false;
    }

    /// <summary>What is in memory from <see cref="At"/> on; read up to the end of the page if that is nothing.</summary>
    private ReadOnlyMemory<byte> Load(long end, (long First, long Last) concerned)
    {
        if (At >= _loadedUntil)
        {
            _loadedFrom = At;
            _loadedUntil = Math.Min(EndOfPage, end);
            Read(_page.AsSpan(0, (int)(_loadedUntil - _loadedFrom)), concerned);
        }

        return _page.AsMemory((int)(At - _loadedFrom), (int)(_loadedUntil - At));
    }

    private void Read(Span<byte> bytes, (long First, long Last) concerned)
    {
        try
        {
            files.Read(bytes, At);
        }
        catch (FileNotFoundException)
        {
            throw Damaged(concerned, "the segment is missing.");
        }
        catch (EndOfStreamException)
        {
            throw Damaged(concerned, "the segment is too short.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw JournalException.Unreadable(files.PlaceOf(At).File, failure);
        }
    }

    private void SkipRestOfPage(ReadOnlySpan<byte> rest, (long First, long Last) concerned)
    {
        if (At % files.Geometry.PageBytes is 0 or Block.FirstAt || _loadedUntil != EndOfPage || rest.ContainsAnyExcept((byte)0))
        {
            throw Damaged(concerned, "a block is missing here.");
        }

        At = EndOfPage;
    }

    private long EndOfPage => ((At / files.Geometry.PageBytes) + 1) * files.Geometry.PageBytes;

    private JournalException Damaged((long First, long Last) concerned, string what)
    {
        (string file, long offset) = files.PlaceOf(At);
        return JournalException.Damaged(file, offset, concerned.First, concerned.Last, what);
    }
}
