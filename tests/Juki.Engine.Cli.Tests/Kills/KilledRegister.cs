using Juki.Engine.Changes;
using Juki.Engine.Store.Registers;
using Juki.Engine.TestKit;
using Juki.Engine.TestKit.Changes;

namespace Juki.Engine.Cli.Tests.Kills;

/// <summary>
/// A small register whose commands are killed, and the oracle of what must be there afterwards: everything that was acknowledged, nothing that
/// was not sent, in the order in which it was sent, without a gap; and the residents are those of its first snapshot with all of the journal.
/// </summary>
internal sealed class KilledRegister : IDisposable
{
    private const string Residents = "300";

    /// <summary>Events that are sent again with those that follow on them.</summary>
    private const int SentAgain = 100;

    private readonly TemporaryDirectory _directory = new();
    private readonly KillSteps _steps = new();
    private readonly KillPoints _applying;
    private readonly KillPoints _checkpointing;
    private readonly SentEvents _sent;
    private long _acknowledged;

    /// <param name="events">How many events there are to send.</param>
    /// <param name="random">Says when commands are killed.</param>
    public KilledRegister(int events, Random random)
    {
        (_applying, _checkpointing) = (new KillPoints(random, mostAtFirst: 30), new KillPoints(random, mostAtFirst: 200));
        Run("generate", "--residents", Residents, "--seed", "3", "--out", Path);
        Run("generate-events", "--register", Path, "--count", $"{events}", "--out", _directory["all.csv"]);
        Copy(Path, Undisturbed);
        Run("init", "--register", Path);
        Copy(Path, First);
        _sent = new SentEvents(_directory["all.csv"]);
    }

    /// <summary>Last event that was there when it was last looked.</summary>
    public long Recovered { get; private set; }

    /// <summary>At which steps checkpoints died.</summary>
    public string Steps => $"{_steps}";

    private string Path => _directory["killed"];

    /// <summary>The first snapshot, and the journal as it is now: no checkpoint has touched what is read of it.</summary>
    private string First => _directory["first"];

    private string Undisturbed => _directory["undisturbed"];

    /// <summary>Has so many events applied that are not there yet, and some again that are, by a command that may be killed.</summary>
    public void Apply(int more, bool isKilled)
    {
        KillPoint point = isKilled ? _applying.Next() : KillPoint.Never;
        _applying.Saw(point, Apply(more, point).Accesses);
    }

    /// <summary>Has a checkpoint made by a command that may be killed. Whichever snapshot opens then, the residents are those of the first one with all of the journal.</summary>
    public void KillCheckpoint()
    {
        KillPoint point = _checkpointing.Next();
        _checkpointing.Saw(point, Checkpoint(point).Accesses);
    }

    /// <summary>Goes on to the end without a kill. The register is then that of a run without kills and checkpoints.</summary>
    public void AssertEndsAsUndisturbed()
    {
        Assert.True(Apply(_sent.Count, KillPoint.Never).Succeeded);
        Assert.Equal(_sent.Count, Recovered);
        Checkpoint(KillPoint.Never);
        Run("verify", "--register", Path);
        Run("init", "--register", Undisturbed);
        Run("apply", "--register", Undisturbed, "--events", _directory["all.csv"], "--output", _directory["u.csv"]);
        Assert.Equal(Export(Undisturbed), Export(Path));
    }

    public void Dispose() => _directory.Dispose();

    /// <summary>Runs a command to its end.</summary>
    private void Run(params string[] arguments) => Assert.True(KilledRun.Run(_directory.Path, KillPoint.Never, arguments).Succeeded);

    private KilledRun Checkpoint(KillPoint point)
    {
        KilledRun run = KilledRun.Run(_directory.Path, point, "checkpoint", "--register", Path);
        Recover();
        using Register register = ChangedRegister.Open(Path);
        using Register replayed = ChangedRegister.Open(First);
        Assert.Equal((Recovered, Recovered), (register.JournalAddress, replayed.JournalAddress));
        Assert.True(RegisterDigest.Of(replayed) == RegisterDigest.Of(register), $"Up to {Recovered}: the residents are not those of the first snapshot and its journal.");
        Assert.True(!run.Succeeded || register.BaseAddress == Recovered, $"The snapshot ends with {register.BaseAddress}, the journal with {Recovered}.");
        _steps.Note(run, register, Path);
        return run;
    }

    private KilledRun Apply(int more, KillPoint point)
    {
        int first = Math.Max(0, (int)Recovered - SentAgain);
        int end = Math.Min((int)Recovered + more, _sent.Count);
        _sent.Write(_directory["e.csv"], first, end);
        KilledRun run = KilledRun.Run(_directory.Path, point, "apply", "--register", Path, "--events", _directory["e.csv"], "--output", _directory["r.csv"], "--force");
        string[] parts = Directory.GetFiles(_directory.Path, "r.csv.*.part");
        _acknowledged = Math.Max(_acknowledged, run.Succeeded ? end : first + parts.Select(RowsOf).DefaultIfEmpty().Max());
        Array.ForEach(parts, File.Delete);
        Recover();
        return run;
    }

    /// <summary>
    /// Fails if an event is missing, or there that should not be. Whoever opens the journal to write may find more than was there before: a whole
    /// block whose commit was not written.
    /// </summary>
    private void Recover()
    {
        long before = Recovered;
        Recovered = _sent.ReadJournal(System.IO.Path.Combine(Path, "journal"));
        Assert.True(Recovered >= Math.Max(_acknowledged, before), $"{_acknowledged} were acknowledged and {before} there before, and {Recovered} are there.");
    }

    /// <summary>Results are written when they are durable; the first line is the header.</summary>
    private static long RowsOf(string part) => File.ReadAllBytes(part).LongCount(letter => letter == '\n') - 1;

    /// <summary>The residents without their codes, of which some were drawn at random.</summary>
    private string Export(string register)
    {
        Run("export", "--register", register, "--out", _directory["x.csv"]);
        string[] rows = File.ReadAllLines(_directory["x.csv"]);
        File.Delete(_directory["x.csv"]);
        return string.Join('\n', rows.Select(row => row[(row.IndexOf(',', StringComparison.Ordinal) + 1)..]).Order(StringComparer.Ordinal));
    }

    /// <summary>Copies a register; its journal, where it has one, is shared.</summary>
    private static void Copy(string register, string copy)
    {
        string snapshot = System.IO.Path.Combine(copy, "snapshot-1");
        Directory.CreateDirectory(snapshot);
        foreach (string file in Directory.GetFiles(System.IO.Path.Combine(register, "snapshot-1")))
        {
            File.Copy(file, System.IO.Path.Combine(snapshot, System.IO.Path.GetFileName(file)));
        }

        File.Copy(System.IO.Path.Combine(register, "manifest"), System.IO.Path.Combine(copy, "manifest"));
        if (System.IO.Path.Combine(register, "journal") is var journal && Directory.Exists(journal))
        {
            Directory.CreateSymbolicLink(System.IO.Path.Combine(copy, "journal"), journal);
        }
    }
}
