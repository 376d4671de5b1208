using Juki.Engine.Changes;
using Juki.Engine.Disk;
using Juki.Engine.Durability.History;
using Juki.Engine.History;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Store.Changes;
using Juki.Engine.Store.Registers;
using Juki.Engine.TestKit.Disk;
using Juki.Engine.Tests.Changes;

namespace Juki.Engine.Tests.History;

/// <summary>A register with a writer of changes and its history on a simulated disk, and beside it what a plain twin noted of each change.</summary>
internal sealed class FollowedTown : IDisposable
{
    public const string Directory = "/register/history";

    public static readonly HistoryOptions Tiny = new() { PageBytes = 4096, MemoryBytes = 4 * 4096, TableBytes = 4096, EntriesBetweenSaves = 20 };

    private readonly List<HistoryRebuild> _rebuilds = [];
    private readonly HistoryOptions _options;

    public FollowedTown(HistoryOptions? options = null)
    {
        _options = options ?? Tiny;
        Town = new Town(Journal);
        DiskImage image = new();
        image.Directories.Add("/register");
        Disk = new SimulatedDisk(image);
        History = Open();
    }

    public HeldJournal Journal { get; } = new();

    public Town Town { get; }

    public SimulatedDisk Disk { get; private set; }

    public RegisterHistory History { get; private set; }

    public IReadOnlyList<HistoryRebuild> Rebuilds => _rebuilds;

    /// <summary>For every change that was accepted: its address, and the resident before and after as the register showed him.</summary>
    public List<(ChangeEvent Change, long Address, ResidentImage? Before, ResidentImage After)> Noted { get; } = [];

    /// <summary>An event of a day, processed on the next.</summary>
    public static ChangeEvent On(DateOnly day, ChangeEvent change) =>
        change with { Date = day, Processed = ProcessingTime.Of(new DateTimeOffset(day.AddDays(1), new TimeOnly(9, 0), TimeSpan.FromHours(9))) };

    /// <summary>Applies a change, durable at once, and notes it if it was accepted.</summary>
    public async Task<ChangeAnswer> ApplyAsync(ChangeEvent change)
    {
        ResidentImage? before = change.Code is { } code ? Find(code) : null;
        PendingChange pending = Town.Writer.Submit(change);
        Journal.SyncTo(Journal.LastAppended);
        ChangeAnswer answer = await Town.Writer.WhenDurableAsync(pending);
        if (answer.IsAccepted)
        {
            Noted.Add((change, answer.Address, before, Find(answer.Code!.Value)!));
        }

        return answer;
    }

    /// <summary>Closes the history and opens what lies on the disk, or something else.</summary>
    public void Reopen(DiskImage? image = null)
    {
        History.Dispose();
        _rebuilds.Clear();
        Disk = new SimulatedDisk(image ?? Disk.Image());
        History = Open();
    }

    /// <summary>The disk without the files of the index.</summary>
    public DiskImage WithoutIndex()
    {
        History.Dispose();
        DiskImage image = Disk.Image();
        foreach (string path in image.Files.Keys.Where(path => path.Contains("/index/", StringComparison.Ordinal)).ToList())
        {
            image.Files.Remove(path);
        }

        return image;
    }

    /// <summary>Changes every byte of the index that is on the disk.</summary>
    public void DamageIndex()
    {
        foreach ((string path, byte[] bytes) in Disk.Image().Files.Where(file => file.Key.Contains("/log-", StringComparison.Ordinal)))
        {
            using IDiskFile file = Disk.Open(path);
            file.Write(bytes.Select(value => (byte)(value ^ 1)).ToArray(), 0);
        }
    }

    public Task<ResidentHistory> OfAsync(ResidentCode code, long? asOf = null) => History.OfAsync(code, asOf ?? Journal.LastDurable);

    /// <summary>For every code that anybody had, the history has what was noted of its resident.</summary>
    public async Task RequireNotedAsync()
    {
        foreach (ResidentCode code in Noted.SelectMany(noted => new[] { noted.Before?.Code, noted.After.Code }).OfType<ResidentCode>().Distinct())
        {
            ResidentHistory history = await OfAsync(code);
            (ChangeEvent Change, long Address, ResidentImage? Before, ResidentImage After)[] expected = [.. Noted.Where(noted => IsOf(noted.After, history.Register!))];
            Assert.Equal(expected.Select(noted => (noted.Address, noted.Change.Reason, noted.Change.Date, noted.Change.Processed)), history.Changes.Select(change => (change.Address, change.Reason, change.Date, change.Processed)));
            Assert.Equal(expected.Select(noted => noted.Before), history.Changes.Select(change => change.Before));
            Assert.Equal(expected.Select(noted => noted.After), history.Changes.Select(change => change.After));
            Assert.Equal(expected[^1].After, history.Register);
        }
    }

    public void Dispose()
    {
        History.Dispose();
        Town.Dispose();
    }

    /// <summary>Whether a picture is one of somebody, who may have taken another code since.</summary>
    private static bool IsOf(ResidentImage picture, ResidentImage present) =>
        picture.Code == present.Code || present.Versions.Any(version => version.FormerCode == picture.Code && version.Kind == Model.Records.VersionKind.FormerCode);

    private ResidentImage? Find(ResidentCode code) =>
        Town.Engine.Register.FindRow(code, DeltaWriter.Latest) is var row and >= 0 ? new ResidentImageReader(Town.Engine.Register).Read(row) : null;

    private RegisterHistory Open() => RegisterHistory.Open(new CurrentRegister(Town.Engine.Register), Journal, Disk, Directory, _options, _rebuilds.Add);
}
