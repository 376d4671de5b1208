namespace Juki.Engine.TestKit.Disk;

/// <summary>
/// Replays the steps done to a disk, keeping what is durable apart from what is not, and then lets a random part of the rest survive: each
/// sector of 512 bytes, each length and each change of a name for itself.
/// </summary>
internal sealed class PowerCut
{
    /// <summary>In the names: a directory, not a file.</summary>
    private const int Directory = -1;

    private readonly Dictionary<int, DurableFile> _files = [];
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly List<NameChange> _pending = [];

    public PowerCut(DiskImage initial, ReadOnlySpan<DiskStep> steps, IReadOnlySet<int>? withoutSyncs)
    {
        Begin(initial);
        for (int index = 0; index < steps.Length; index++)
        {
            if (withoutSyncs?.Contains(index) != true)
            {
                Replay(steps[index]);
            }
        }
    }

    public DiskImage Survivors(Random random)
    {
        Survival survival = new(random);
        foreach (NameChange change in survival.Of(_pending))
        {
            change.Apply(_names);
        }

        DiskImage image = new();
        foreach ((string path, int number) in _names.Where(name => HasDirectory(name.Key)))
        {
            if (number == Directory)
            {
                image.Directories.Add(path);
            }
            else
            {
                image.Files[path] = _files[number].Survivor(survival);
            }
        }

        return image;
    }

    private void Begin(DiskImage initial)
    {
        foreach (string directory in initial.Directories)
        {
            _names[directory] = Directory;
        }

        foreach ((string path, byte[] bytes) in initial.Files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            _names[path] = _files.Count;
            _files[_files.Count] = new DurableFile(bytes);
        }
    }

    private void Replay(DiskStep step)
    {
        switch (step)
        {
            case DiskStep.Created created:
                _files[created.File] = new DurableFile([]);
                _pending.Add(new NameChange(SimulatedDisk.ParentOf(created.Path), null, created.Path, created.File));
                break;
            case DiskStep.Renamed renamed:
                _pending.Add(new NameChange(SimulatedDisk.ParentOf(renamed.To), renamed.From, renamed.To, renamed.File));
                break;
            case DiskStep.DirectoryRenamed renamed:
                _pending.Add(new NameChange(SimulatedDisk.ParentOf(renamed.To), renamed.From, renamed.To, Directory));
                break;
            case DiskStep.Deleted deleted:
                _pending.Add(new NameChange(SimulatedDisk.ParentOf(deleted.Path), deleted.Path, null, 0));
                break;
            case DiskStep.DirectoryMade made:
                _pending.Add(new NameChange(SimulatedDisk.ParentOf(made.Path), null, made.Path, Directory));
                break;
            case DiskStep.DirectorySynced synced:
                SyncNames(synced.Path);
                break;
            case DiskStep.Written written:
                _files[written.File].Write(written.Offset, written.Bytes);
                break;
            case DiskStep.Resized resized:
                _files[resized.File].Resize(resized.Length);
                break;
            case DiskStep.Synced synced:
                _files[synced.File].Sync();
                break;
            case DiskStep.SyncFailed failed:
                _files[failed.File].Forget();
                break;
            default:
                throw new InvalidOperationException($"A power cut does not know {step}.");
        }
    }

    /// <summary>What was done in a directory before it was renamed follows it, and is of no account when it is gone.</summary>
    private void SyncNames(string directory)
    {
        foreach (NameChange change in _pending.Where(change => change.Parent == directory).ToList())
        {
            change.Apply(_names);
            _pending.Remove(change);
            _pending.RemoveAll(other => change.Added is null && other.Parent == change.Removed);
            if (change.IsDirectoryRename)
            {
                _pending.ForEach(other => other.Follow(change));
            }
        }
    }

    /// <summary>A file is lost with any directory above it.</summary>
    private bool HasDirectory(string path)
    {
        for (string parent = SimulatedDisk.ParentOf(path); parent.Length > 0; parent = SimulatedDisk.ParentOf(parent))
        {
            if (!_names.ContainsKey(parent))
            {
                return false;
            }
        }

        return true;
    }

    private sealed class NameChange(string parent, string? removed, string? added, int file)
    {
        public string Parent { get; private set; } = parent;

        public string? Removed { get; private set; } = removed;

        public string? Added { get; private set; } = added;

        public bool IsDirectoryRename => file == Directory && Removed is not null && Added is not null;

        public void Apply(Dictionary<string, int> names)
        {
            if (IsDirectoryRename)
            {
                MoveAll(names);
            }

            if (Removed is not null)
            {
                names.Remove(Removed);
            }

            if (Added is not null)
            {
                names[Added] = file;
            }
        }

        public void Follow(NameChange rename)
        {
            Parent = Moved(Parent, rename);
            Removed = Removed is null ? null : Moved(Removed, rename);
            Added = Added is null ? null : Moved(Added, rename);
        }

        private void MoveAll(Dictionary<string, int> names)
        {
            foreach (string path in names.Keys.Where(path => path.StartsWith(Removed + '/', StringComparison.Ordinal)).ToList())
            {
                names.Remove(path, out int number);
                names[Moved(path, this)] = number;
            }
        }

        private static string Moved(string path, NameChange rename) =>
            path == rename.Removed || path.StartsWith(rename.Removed + '/', StringComparison.Ordinal) ? rename.Added + path[rename.Removed!.Length..] : path;
    }
}
