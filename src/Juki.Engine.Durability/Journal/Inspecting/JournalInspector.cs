using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal.Files;
using Juki.Engine.Durability.Journal.Layout;

namespace Juki.Engine.Durability.Journal.Inspecting;

/// <summary>Looks at a journal once, one file after the other, and goes on behind whatever is wrong.</summary>
internal sealed class JournalInspector(IDisk disk, string directory)
{
    private readonly List<InspectionFault> _faults = [];
    private Superblock?[] _superblocks = [];
    private CommitSlot?[] _commits = [];
    private long _headBytes;

    public JournalInspection Inspect()
    {
        Guard(directory, RequireFiles);
        ReadFile(JournalNames.Superblock, file => _superblocks = SuperblockFile.ReadCopies(file));
        ReadFile(JournalNames.Commits, file => _commits = CommitRing.ReadPlaces(file));
        Superblock? superblock = _superblocks.MaxBy(copy => copy?.Number ?? -1);
        CommitPoint? point = CommitRing.LatestOf(_commits)?.Point;
        Guard(PathOf(JournalNames.Superblock), () => RequireSuperblock(superblock));
        Guard(PathOf(JournalNames.Commits), () => RequireCommit(superblock, point));
        CheckPlaces(superblock, point);
        JournalGeometry? geometry = superblock?.Geometry.Faults().Any() == false ? superblock.Geometry : null;
        SegmentInspector segments = new(disk, directory, Guard);
        segments.Inspect(geometry, point);
        return new JournalInspection(
            directory,
            superblock?.Journal,
            superblock?.Geometry,
            [.. _superblocks.Index().Select(copy => new SuperblockCopy(SuperblockFile.PlaceOf(copy.Index), copy.Item?.Number, copy.Item?.LastAcknowledged))],
            [.. _commits.Index().Select(place => new CommitPlace(CommitRing.PlaceOf(place.Index), SummaryOf(place.Item?.Point)))],
            segments.Extents,
            point?.FirstAddress,
            point?.Last.Address,
            _headBytes + segments.Extents.Sum(segment => segment.Bytes),
            segments.TornTailBytes,
            segments.UncommittedEntries,
            _faults)
        {
            Point = point,
        };
    }

    private void RequireFiles()
    {
        if (!disk.Exists(directory) || !disk.List(directory).Any(JournalNames.IsOurs))
        {
            throw JournalException.Missing(directory);
        }
    }

    private void RequireSuperblock(Superblock? superblock)
    {
        if (_superblocks.Length > 0 && superblock is null)
        {
            throw JournalException.Damaged(PathOf(JournalNames.Superblock), 0, "neither copy of the superblock is whole.");
        }

        if (superblock?.Geometry.Faults().FirstOrDefault() is { } fault)
        {
            throw JournalException.Damaged(PathOf(JournalNames.Superblock), 0, fault);
        }
    }

    private void RequireCommit(Superblock? superblock, CommitPoint? point)
    {
        if (_commits.Length > 0 && point is null)
        {
            throw JournalException.Damaged(PathOf(JournalNames.Commits), 0, "no commit in it is whole.");
        }

        if (superblock is not null && point is not null)
        {
            JournalHead.RequireAcknowledged(superblock, point, PathOf(JournalNames.Commits));
        }
    }

    private void CheckPlaces(Superblock? superblock, CommitPoint? point)
    {
        for (int place = 0; place < _commits.Length && superblock is not null && point is not null; place++)
        {
            int checkedPlace = place;
            Guard(PathOf(JournalNames.Commits), () => CommitRing.Check(PathOf(JournalNames.Commits), checkedPlace, _commits[checkedPlace], point.Number, superblock.Journal));
        }
    }

    private void ReadFile(string name, Action<IDiskFile> read) => Guard(PathOf(name), () =>
    {
        using IDiskFile file = disk.OpenToRead(PathOf(name));
        _headBytes += file.Length;
        read(file);
    });

    /// <summary>Does something with a file, and notes what is wrong with it.</summary>
    private void Guard(string path, Action action)
    {
        try
        {
            action();
        }
        catch (JournalException fault)
        {
            _faults.Add(InspectionFault.Of(fault));
        }
        catch (FileNotFoundException)
        {
            _faults.Add(InspectionFault.Of(JournalException.Damaged(path, 0, "the file is missing beside others of the journal.")));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _faults.Add(InspectionFault.Of(JournalException.Unreadable(path, failure)));
        }
    }

    private static CommitSummary? SummaryOf(CommitPoint? point) =>
        point is null ? null : new CommitSummary(point.Number, point.FirstAddress, point.Last.Address, point.BeginAt, point.EndAt);

    private string PathOf(string name) => Path.Combine(directory, name);
}
