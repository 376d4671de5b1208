using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Store.Changes;
using Juki.Engine.Store.Checkpoints;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Snapshots;
using Juki.Engine.Store.Tests.Changes;
using Juki.Engine.TestKit;
using Juki.Engine.TestKit.Changes;
using Juki.Engine.TestKit.Disk;

namespace Juki.Engine.Store.Tests.Checkpoints;

/// <summary>A register of a handful of residents whose checkpoints go to a simulated disk, and what each of its snapshots must hold.</summary>
internal sealed class CheckpointWorld : IDisposable
{
    public const string Directory = "/register";

    private const int Residents = 5;
    private const int ChangesOfRound = 3;

    private readonly TemporaryDirectory _directory = new();
    private readonly ModelPopulation _model = new(seed: 7);
    private readonly Register _register;
    private readonly DeltaWriter _writer;
    private readonly Dictionary<string, IReadOnlyDictionary<string, byte[]>> _wholes = [];

    public CheckpointWorld()
    {
        _model.Settle(Residents);
        _model.Build(_directory["register"]);
        _register = Register.Open(_directory["register"]);
        _writer = _register.BeginChanges(0, ChangedRegister.SmallSteps);
        Initial = RegisterImage.Of(_directory["register"], Directory);
        Disk = new SimulatedDisk(Initial.Copy());
        _wholes["snapshot-1"] = FilesOf(Initial, "snapshot-1");
    }

    /// <summary>The disk as it is before any checkpoint.</summary>
    public DiskImage Initial { get; }

    public SimulatedDisk Disk { get; set; }

    /// <summary>Which snapshot was said to be published after how many steps.</summary>
    public List<(int Step, long Snapshot)> Published { get; } = [(0, 1)];

    /// <summary>Some changes and a checkpoint of all so far.</summary>
    public void ChangeAndCheckpoint()
    {
        Change();
        Checkpoint();
    }

    public void Change()
    {
        for (int i = 0; i < ChangesOfRound; i++)
        {
            (ulong? superseded, ResidentImage image) = _model.Change();
            image.WriteTo(_writer);
            _writer.Commit(_writer.Published + 1, superseded is { } body ? ResidentCode.FromBody(body) : null);
        }
    }

    public void Checkpoint()
    {
        try
        {
            if (new SnapshotCheckpoint(_register, Directory, Disk).Run(_register.JournalAddress) is { } made)
            {
                Published.Add((Disk.StepCount, made.Snapshot));
            }
        }
        finally
        {
            DiskImage image = Disk.Image();
            foreach (string name in image.Directories.Where(path => !path.EndsWith(".tmp", StringComparison.Ordinal)).Select(path => path[(path.LastIndexOf('/') + 1)..]))
            {
                _wholes.TryAdd(name, FilesOf(image, name));
            }
        }
    }

    /// <summary>The snapshot that a disk opens with; −1 if there is none, or something is missing of it.</summary>
    public long Opens(DiskImage image)
    {
        try
        {
            Manifest present = ManifestFile.ReadBoth(new SimulatedDisk(image), Directory).Present;
            return IsWhole(image, present) ? present.Snapshot : -1;
        }
        catch (Exception unreadable) when (unreadable is RegisterException or IOException)
        {
            return -1;
        }
    }

    /// <summary>The one before it, which is kept; −1 if it is not whole.</summary>
    public long Keeps(DiskImage image) =>
        ManifestFile.ReadBoth(new SimulatedDisk(image), Directory).Before is { } before && IsWhole(image, before) ? before.Snapshot : -1;

    /// <summary>Opens what lies on a simulated disk as a register.</summary>
    public Register Open(DiskImage image)
    {
        RegisterImage.Write(image, Directory, _directory["opened"]);
        return Register.Open(_directory["opened"]);
    }

    /// <summary>Whether a register has the residents of the model, and no others.</summary>
    public bool IsOfModel(Register register) =>
        register.ResidentCount == _model.Residents.Count
        && _model.Residents.All(one => one.Value == new ResidentImageReader(register).Read(register.FindRow(ResidentCode.FromBody(one.Key))));

    public void Dispose()
    {
        _register.Dispose();
        _directory.Dispose();
    }

    private bool IsWhole(DiskImage image, Manifest manifest)
    {
        IReadOnlyDictionary<string, byte[]> found = FilesOf(image, manifest.SnapshotDirectory);
        return _wholes.TryGetValue(manifest.SnapshotDirectory, out IReadOnlyDictionary<string, byte[]>? whole)
            && found.Count == whole.Count
            && whole.All(file => found.TryGetValue(file.Key, out byte[]? bytes) && bytes.AsSpan().SequenceEqual(file.Value));
    }

    private static Dictionary<string, byte[]> FilesOf(DiskImage image, string snapshot)
    {
        string prefix = $"{Directory}/{snapshot}/";
        return image.Files.Where(file => file.Key.StartsWith(prefix, StringComparison.Ordinal)).ToDictionary(file => file.Key[prefix.Length..], file => file.Value);
    }
}
