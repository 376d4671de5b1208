using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal.Faster;
using Juki.Engine.Durability.Journal.Files;
using Juki.Engine.Durability.Journal.Layout;

namespace Juki.Engine.Durability.Journal.Writing;

/// <summary>
/// A copy in the making. Its superblock says from the beginning that all of it is acknowledged, and its one commit is written when everything
/// else is durable: so a copy that was cut short holds less than was acknowledged, which no opening accepts.
/// </summary>
internal sealed class CopiedJournal : IDisposable
{
    private readonly JournalImage _source;
    private readonly long _last;
    private readonly SegmentFiles _files;
    private readonly CommitRing _ring;
    private readonly FasterBlocks _blocks;
    private readonly BlockBuffer _block;
    private ChainEnd _end;
    private long _endAt = Block.FirstAt;

    private CopiedJournal(JournalImage source, long last, SegmentFiles files, CommitRing ring)
    {
        _source = source;
        _last = last;
        _files = files;
        _ring = ring;
        _blocks = new FasterBlocks(files, ring.Latest.Point);
        _block = new BlockBuffer(files.Geometry.BlockBytesMax);
        _end = source.Point.Before;
    }

    /// <summary>Makes the directory if need be and the files in it that say what the journal is.</summary>
    public static CopiedJournal Begin(JournalImage source, long last, IDisk disk, string directory)
    {
        JournalMaking.MakeDirectory(disk, directory);
        Superblock whole = new(source.Identity, source.Geometry, Number: 0, last);
        SuperblockFile.Create(disk, Path.Combine(directory, JournalNames.Superblock), whole).Dispose();
        CommitRing ring = CommitRing.Create(disk, Path.Combine(directory, JournalNames.Commits), source.Identity);
        return new CopiedJournal(source, last, new SegmentFiles(disk, directory, source.Geometry), ring);
    }

    /// <summary>Copies the entries, and commits them when all are durable.</summary>
    public void Write(Action<long>? copied)
    {
        using IJournalReader reader = _source.ReadFrom(_source.FirstAddress);
        while (_end.Address < _last && reader.Read(out JournalEntry entry) == ReadOutcome.Entry)
        {
            if (!_block.TryAdd(_end, entry.Payload.Span))
            {
                WriteBlock();
                copied?.Invoke(_end.Address);
                _block.TryAdd(_end, entry.Payload.Span);
            }

            _end = _block.Last;
        }

        WriteBlock();
        _files.Reserve(_files.NumberOf(_endAt));
        _files.SyncNames();
        _ring.Write(new CommitPoint(1, _source.Point.Before, _end, Block.FirstAt, _endAt));
        copied?.Invoke(_end.Address);
    }

    public void Dispose()
    {
        _ring.Dispose();
        _files.Dispose();
    }

    private void WriteBlock()
    {
        if (_block.Length == 0)
        {
            return;
        }

        _files.Reserve(_files.NumberOf(_endAt));
        _files.Reserve(_files.NumberOf(_endAt + _files.Geometry.PageBytes));
        (_, _endAt) = _blocks.Write(_block.Entries);
        _block.Clear();
    }
}
