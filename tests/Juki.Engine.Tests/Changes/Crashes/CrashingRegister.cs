using Juki.Engine.Changes;
using Juki.Engine.Checkpoints;
using Juki.Engine.Durability.History;
using Juki.Engine.Durability.Journal;
using Juki.Engine.History;
using Juki.Engine.Model.Changes;
using Juki.Engine.Store.Registers;
using Juki.Engine.TestKit;
using Juki.Engine.TestKit.Changes;
using Juki.Engine.TestKit.Disk;
using Juki.Engine.Tests.History;

namespace Juki.Engine.Tests.Changes.Crashes;

/// <summary>
/// A register whose snapshots, journal and history lie on a simulated disk, and its model. Whatever is done to it, its residents are those of the
/// model, and those of its first snapshot with all of the journal as long as that is kept whole.
/// </summary>
internal sealed class CrashingRegister : IDisposable
{
    private const string Directory = "/register";
    private const string Journal = $"{Directory}/journal";
    private const string History = $"{Directory}/history";
    private const int Residents = 15;

    private static readonly JournalGeometry Small = new(1 << 14, 1 << 17);

    private readonly TemporaryDirectory _directory = new();
    private readonly ManualTime _time = new();
    private readonly CheckpointOptions _options;
    private readonly RandomEvents _events;
    private readonly RegisterModel _model;
    private readonly Random _random;
    private readonly List<(int Step, long Address)> _acknowledged = [];
    private SimulatedDisk _disk;
    private int _opened;
    private Register _register = null!;
    private IJournal _journal = null!;
    private ChangeWriter _writer = null!;
    private Checkpointer _checkpoints = null!;

    /// <param name="seed">Decides everything but when the journal's thread writes.</param>
    /// <param name="keepsJournal">Checkpoints drop nothing of it.</param>
    public CrashingRegister(int seed, bool keepsJournal)
    {
        _random = new Random(seed);
        _options = CheckpointOptions.OnlyWhenAsked with { KeysKept = keepsJournal ? long.MaxValue : 0 };
        ModelPopulation population = new(seed);
        population.Settle(Residents);
        population.Build(_directory["first"]);
        _model = new RegisterModel(population.Residents.Values);
        _events = new RandomEvents(_model, _random);
        _disk = new SimulatedDisk(RegisterImage.Of(_directory["first"], Directory));
        JournalDirectory.Create(_disk, Journal, Small, new JournalOptions()).Dispose();
        Open();
    }

    /// <summary>Submits events; some are waited for, so that they are acknowledged.</summary>
    public void Change(int count)
    {
        for (int change = 0; change < count; change++)
        {
            ChangeEvent sent = _events.Next();
            PendingChange pending = Submit(sent);
            _model.Take(sent, pending.Answer);
            if (_random.Next(4) == 0)
            {
                Wait(pending);
            }
        }
    }

    /// <summary>Makes a checkpoint, if there is anything new.</summary>
    public void Checkpoint()
    {
        Acknowledge();
        bool isNew = _register.JournalAddress > ManifestAddress();
        Assert.Equal(isNew, _checkpoints.Run() is not null);
    }

    /// <summary>Goes on with the newest snapshot, if it is another than the one that is open, and without the keys that the journal has let go of.</summary>
    public void Renew()
    {
        Register before = _register;
        if (_checkpoints.Replace(Succeed, CancellationToken.None) is { } later)
        {
            _register = later;
            before.Dispose();
            _model.CutTo(_model.Last, _writer.KeysKnownFrom);
        }
    }

    /// <summary>Closes everything and opens it again.</summary>
    public void Reopen()
    {
        Close();
        Open();
        Assert.Equal(_model.Last, _writer.Published);
        _model.CutTo(_model.Last, _journal.FirstAddress);
    }

    /// <summary>The power fails, now or at any step of what was done since some step, while nobody is told.</summary>
    public void Crash(int sinceStep)
    {
        int step = _random.Next(sinceStep, _disk.StepCount + 1);
        long acknowledged = _acknowledged.Last(one => one.Step <= step).Address;
        DiskImage left = _disk.AfterPowerCut(_random.Next(), step);
        Close();
        _disk = new SimulatedDisk(left);
        Open();
        Assert.True(_writer.Published >= acknowledged, $"{acknowledged} were acknowledged, {_writer.Published} are there.");
        _model.CutTo(_writer.Published, _journal.FirstAddress);
    }

    /// <summary>Tries a checkpoint while an archive of the history is missing, and puts it back. Without it none may be made, unless the journal still has all that it held.</summary>
    public void CheckpointWithoutArchive()
    {
        Acknowledge();
        string[] archives = [.. _disk.Image().Files.Keys.Where(path => path.StartsWith($"{History}/archive-", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        if (archives.Length == 0)
        {
            return;
        }

        string lost = archives[_random.Next(archives.Length)];
        byte[] bytes = _disk.Image().Files[lost];
        long before = ManifestAddress();
        _disk.Delete(lost);
        Exception? refused = Record.Exception(() => _checkpoints.Run());
        Assert.True(refused is null or HistoryException, $"{refused}");
        if (refused is not null)
        {
            Assert.Equal(before, ManifestAddress());
            PutBack(lost, bytes);
        }
    }

    /// <summary>How many steps the disk has done.</summary>
    public int StepCount => _disk.StepCount;

    /// <summary>Fails if the residents are not those of the model, or of the first snapshot and the journal.</summary>
    public void Check()
    {
        Acknowledge();
        Assert.Equal(_model.Last, _register.JournalAddress);
        Assert.Equal(_model.Digest, RegisterDigest.Of(_register));
        using JournalImage journal = JournalDirectory.Read(_disk, Journal);
        if (journal.FirstAddress == 1)
        {
            Assert.Equal(_model.Digest, DigestOfReplay(journal));
        }
    }

    public void Dispose()
    {
        Close();
        _directory.Dispose();
    }

    private void Open()
    {
        _register = OpenNewest();
        _journal = JournalDirectory.Open(_disk, Journal, new JournalOptions());
        _writer = ChangeWriter.Open(_register, _register.BaseAddress, _journal);
        _checkpoints = new Checkpointer(_register, _journal, Directory, _disk, _options, _time, Archive);
        _acknowledged.Clear();
        _acknowledged.Add((0, _writer.Published));
    }

    private Register OpenNewest()
    {
        string path = _directory[FormattableString.Invariant($"opened-{++_opened}")];
        RegisterImage.Write(_disk.Image(), Directory, path);
        return Register.Open(path);
    }

    private Register? Succeed(CancellationToken stop)
    {
        if (ManifestAddress() == _register.BaseAddress)
        {
            return null;
        }

        Register later = OpenNewest();
        SuccessorRegister next = new(later);
        next.CatchUp(_journal, stop);
        _writer.MoveTo(next, () => { }, _time, stop);
        return later;
    }

    private void Close()
    {
        _checkpoints.Dispose();
        _journal.Dispose();
        _register.Dispose();
    }

    private void Archive(long address, CancellationToken cancellation)
    {
        using var history = RegisterHistory.Open(new CurrentRegister(_register), _journal, _disk, History, FollowedTown.Tiny, cancellation: cancellation);
        history.ArchiveThroughAsync(address, cancellation).GetAwaiter().GetResult();
    }

    private PendingChange Submit(ChangeEvent sent)
    {
        PendingChange pending = _writer.Submit(sent);
        while (!pending.IsTaken)
        {
            _writer.WhenRoomAsync().AsTask().GetAwaiter().GetResult();
            pending = _writer.Submit(sent);
        }

        return pending;
    }

    private void Wait(PendingChange pending)
    {
        _writer.WhenDurableAsync(pending).AsTask().GetAwaiter().GetResult();
        _acknowledged.Add((_disk.StepCount, pending.DurableAt));
    }

    /// <summary>Waits until all events are acknowledged.</summary>
    private void Acknowledge()
    {
        _writer.WhenRoomAsync().AsTask().GetAwaiter().GetResult();
        _acknowledged.Add((_disk.StepCount, _model.Last));
    }

    /// <summary>Journal address of the snapshot that would be opened now.</summary>
    private long ManifestAddress() => Store.Snapshots.ManifestFile.ReadBoth(_disk, Directory).Present.JournalAddress;

    private void PutBack(string path, byte[] bytes)
    {
        using (Disk.IDiskFile file = _disk.Create(path))
        {
            file.Write(bytes, 0);
            file.Sync();
        }

        _disk.SyncDirectory(History);
    }

    private ImageDigest DigestOfReplay(JournalImage journal)
    {
        using var first = Register.Open(_directory["first"]);
        new Replay(first.BeginChanges(0), new EventResolver(first, UnusedCodes.Of(first)), seen: null).Run(journal, 0, progress: null);
        return RegisterDigest.Of(first);
    }
}
