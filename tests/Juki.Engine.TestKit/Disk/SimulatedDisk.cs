using Juki.Engine.Disk;

namespace Juki.Engine.TestKit.Disk;

/// <summary>
/// A disk in memory that remembers every step, so that one run of the code under test gives the disk after a power cut at any of its moments
/// (<see cref="AfterPowerCut"/>). Reading sees what was written, as on a real disk; the process may be killed and start again on it, which
/// loses nothing. It can fail any call, be full, and have files that cannot be read.
/// </summary>
public sealed class SimulatedDisk : IDisk
{
    private readonly Lock _lock = new();
    private readonly DiskImage _initial;
    private readonly Dictionary<string, SimulatedFile> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _directories = new(StringComparer.Ordinal);
    private readonly List<DiskStep> _steps = [];
    private int _filesMade;

    /// <summary>An empty disk.</summary>
    public SimulatedDisk()
        : this(new DiskImage())
    {
    }

    /// <summary>A disk on which all of the image is durable.</summary>
    public SimulatedDisk(DiskImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        _initial = image;
        _directories.UnionWith(image.Directories);
        foreach ((string path, byte[] bytes) in image.Files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            _files[path] = new SimulatedFile(this, _filesMade++, bytes);
        }
    }

    /// <summary>The call that is to fail; counted from when it is set.</summary>
    public DiskFault? Fault { get; set; }

    /// <summary>Told of every read, write and sync of a file before it is done, without a lock: it may keep the caller waiting.</summary>
    public Action<DiskCall, string>? Watch { get; set; }

    /// <summary>How many bytes more can be reserved.</summary>
    public long FreeBytes { get; set; } = long.MaxValue;

    /// <summary>Files that answer every read with an error.</summary>
    public HashSet<string> Unreadable { get; } = new(StringComparer.Ordinal);

    /// <summary>Everything that was done.</summary>
    public IReadOnlyList<DiskStep> Steps => Locked(() => _steps.ToList());

    /// <summary>How many steps were done.</summary>
    public int StepCount => Locked(() => _steps.Count);

    /// <summary>Each successful sync: the step that it was and the path of the file or directory.</summary>
    public IReadOnlyList<(int Step, string Path)> Syncs => Locked(() => _steps.Index()
        .Select(step => (step.Index, Path: step.Item switch { DiskStep.Synced file => file.Path, DiskStep.DirectorySynced directory => directory.Path, _ => "" }))
        .Where(sync => sync.Path.Length > 0).ToList());

    /// <summary>What a reader sees now, whether durable or not.</summary>
    public DiskImage Image() => Locked(() =>
    {
        DiskImage image = new();
        image.Directories.UnionWith(_directories);
        foreach ((string path, SimulatedFile file) in _files)
        {
            image.Files[path] = file.Copy();
        }

        return image;
    });

    /// <summary>What is left when the power fails.</summary>
    /// <param name="seed">Chooses which of the steps that were not synced have survived.</param>
    /// <param name="afterSteps">When: so many steps had been done; all of them if null.</param>
    /// <param name="withoutSyncs">Steps that were syncs and did nothing, as if the code had left them out.</param>
    public DiskImage AfterPowerCut(int seed, int? afterSteps = null, IReadOnlySet<int>? withoutSyncs = null)
    {
        DiskStep[] steps = Locked(() => _steps.ToArray());
        return new PowerCut(_initial, steps.AsSpan(0, afterSteps ?? steps.Length), withoutSyncs).Survivors(new Random(seed));
    }

    /// <inheritdoc/>
    public IDiskFile Create(string path) => Locked(() =>
    {
        Check(DiskCall.Create, path);
        Refuse(_files.ContainsKey(path), $"{path} is there already.");
        Refuse(!IsDirectory(ParentOf(path)), $"{path} has no directory.");
        SimulatedFile file = new(this, _filesMade++, []);
        _files[path] = file;
        _steps.Add(new DiskStep.Created(path, file.Number));
        return new SimulatedHandle(this, file, path);
    });

    /// <inheritdoc/>
    public IDiskFile Open(string path) => new SimulatedHandle(this, Find(path), path);

    /// <inheritdoc/>
    public IDiskFile OpenToRead(string path) => new ReadingHandle(Open(path));

    /// <inheritdoc/>
    public bool Exists(string path) => Locked(() => _files.ContainsKey(path) || IsDirectory(path));

    /// <inheritdoc/>
    public void Rename(string path, string newPath) => Locked(() =>
    {
        Check(DiskCall.Rename, path);
        if (_directories.Contains(path))
        {
            RenameDirectory(path, newPath);
            return true;
        }

        Refuse(!_files.Remove(path, out SimulatedFile? file), $"{path} is not there.");
        _files[newPath] = file!;
        _steps.Add(new DiskStep.Renamed(path, newPath, file!.Number));
        return true;
    });

    /// <inheritdoc/>
    public void Delete(string path) => Locked(() =>
    {
        Check(DiskCall.Delete, path);
        if (_files.Remove(path))
        {
            _steps.Add(new DiskStep.Deleted(path));
        }

        return true;
    });

    /// <inheritdoc/>
    public void CreateDirectory(string path) => Locked(() =>
    {
        Check(DiskCall.CreateDirectory, path);
        Refuse(!IsDirectory(ParentOf(path)), $"{path} has no parent.");
        if (_directories.Add(path))
        {
            _steps.Add(new DiskStep.DirectoryMade(path));
        }

        return true;
    });

    /// <inheritdoc/>
    public void DeleteDirectory(string path) => Locked(() =>
    {
        Check(DiskCall.DeleteDirectory, path);
        Refuse(NamesIn(path, _files.Keys).Concat(NamesIn(path, _directories)).Any(), $"{path} is not empty.");
        Refuse(!_directories.Remove(path), $"{path} is not there.");
        _steps.Add(new DiskStep.Deleted(path));
        return true;
    });

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string directory) => ListIn(directory, () => _files.Keys);

    /// <inheritdoc/>
    public IReadOnlyList<string> ListDirectories(string directory) => ListIn(directory, () => _directories);

    /// <inheritdoc/>
    public void SyncDirectory(string directory) => Locked(() =>
    {
        Check(DiskCall.SyncDirectory, directory);
        Refuse(!IsDirectory(directory), $"{directory} is not there.");
        _steps.Add(new DiskStep.DirectorySynced(directory));
        return true;
    });

    /// <summary>The directory of a path; the root is the empty text.</summary>
    internal static string ParentOf(string path) => path[..path.LastIndexOf('/')];

    /// <summary>Guards everything, for calls that take spans.</summary>
    internal Lock Gate => _lock;

    internal T Locked<T>(Func<T> action)
    {
        lock (_lock)
        {
            return action();
        }
    }

    /// <summary>Throws if this call is the one that is to fail.</summary>
    internal void Check(DiskCall call, string path)
    {
        if (Fault?.Hits(call) == true)
        {
            throw new IOException($"{call} of {path} fails in this test.");
        }
    }

    internal void Add(DiskStep step) => _steps.Add(step);

    private static IEnumerable<string> NamesIn(string directory, IEnumerable<string> paths) =>
        paths.Where(path => ParentOf(path) == directory).Select(path => path[(path.LastIndexOf('/') + 1)..]).Order(StringComparer.Ordinal);

    private List<string> ListIn(string directory, Func<IEnumerable<string>> paths) => Locked(() =>
    {
        Check(DiskCall.List, directory);
        Refuse(!IsDirectory(directory), $"{directory} is not there.");
        return NamesIn(directory, paths()).ToList();
    });

    private void RenameDirectory(string path, string newPath)
    {
        Refuse(IsDirectory(newPath) || _files.ContainsKey(newPath), $"{newPath} is there already.");
        foreach (string inside in _files.Keys.Where(file => file.StartsWith(path + '/', StringComparison.Ordinal)).ToList())
        {
            _files.Remove(inside, out SimulatedFile? file);
            _files[newPath + inside[path.Length..]] = file!;
        }

        Refuse(_directories.Any(other => other.StartsWith(path + '/', StringComparison.Ordinal)), $"{path} holds directories, which this disk does not move.");
        _directories.Remove(path);
        _directories.Add(newPath);
        _steps.Add(new DiskStep.DirectoryRenamed(path, newPath));
    }

    private SimulatedFile Find(string path) => Locked(() =>
    {
        Check(DiskCall.Open, path);
        return _files.TryGetValue(path, out SimulatedFile? file) ? file : throw new FileNotFoundException($"{path} is not there.", path);
    });

    private bool IsDirectory(string path) => path.Length == 0 || _directories.Contains(path);

    private static void Refuse(bool condition, string message)
    {
        if (condition)
        {
            throw new IOException(message);
        }
    }
}
