using System.Text;
using FASTER.core;
using Juki.Engine.TestKit;

namespace Juki.Engine.Durability.Tests.Journal.Faster;

/// <summary>
/// What FasterLog 2.6.5 does by itself, so that every guard rail of the journal has its reason written down. A test that fails here after an
/// upgrade says that a guard rail may have become unnecessary; those of the journal itself are tested beside the damage and the crashes.
/// </summary>
public sealed class FasterTrapTests : IDisposable
{
    private const int Header = 4;
    private const int First = 64;
    private const int PageBytes = 4096;

    /// <summary>How long the scan is given to end. It never does, so no machine is too slow: one that is would overlook that it had been mended.</summary>
    private static readonly TimeSpan Respite = TimeSpan.FromMilliseconds(100);

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Given_a_length_of_zero_in_the_middle_of_a_page_When_scanned_Then_the_rest_of_the_page_is_skipped_without_a_word()
    {
        Write("one", "two", "three");
        Damage(At("one"), bytes => bytes.AsSpan(0, Header).Clear());

        Assert.Equal(["one", "next page"], Scan());
    }

    [Fact]
    public async Task Given_a_length_of_its_highest_bit_alone_When_scanned_Then_the_scan_never_ends()
    {
        Write("one", "two", "three");
        Damage(At("one"), bytes => bytes[Header - 1] = 0x80);
        using FasterLog log = Open();
        FasterLogScanIterator scan = log.Scan(0, long.MaxValue);
        Assert.True(scan.GetNext(out _, out _, out _));
        Task<bool> next = Task.Factory.StartNew(() => scan.GetNext(out _, out _, out _), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        await Assert.ThrowsAsync<TimeoutException>(() => next.WaitAsync(Respite));
        scan.Dispose();
        Assert.False(await next.WaitAsync(Patience.Longest));
    }

    [Fact]
    public void Given_two_entries_of_one_length_that_were_swapped_When_scanned_with_its_checksum_Then_nothing_is_noticed()
    {
        Write(LogChecksumType.PerEntry, "abcd", "efgh");
        Damage(First, bytes =>
        {
            byte[] one = bytes[..16];
            bytes.AsSpan(16, 16).CopyTo(bytes);
            one.CopyTo(bytes, 16);
        });

        Assert.Equal(["efgh", "abcd", "next page"], Scan(LogChecksumType.PerEntry));
    }

    [Fact]
    public void Given_its_commits_unreadable_When_it_recovers_by_itself_Then_it_opens_empty()
    {
        Write("one");
        foreach (string commit in Directory.EnumerateFiles(_directory.Path, "*commit*", SearchOption.AllDirectories))
        {
            File.WriteAllBytes(commit, new byte[512]);
        }

        Assert.Empty(Scan());
    }

    [Fact]
    public void Given_a_commit_manager_that_fails_When_it_commits_Then_nobody_is_told()
    {
        FailingCommits commits = new();
        using FasterLog log = new(Settings(LogChecksumType.None, commits));
        log.Enqueue("entry"u8);
        log.Commit();
        Task wait = log.WaitForCommitAsync().AsTask();
        log.Enqueue("the next one, which is tried when the first one is done with"u8);
        log.Commit();
        Patience.Until(() => commits.Tries == 2);

        Assert.False(wait.IsCompleted);
        Assert.Equal(First, log.CommittedUntilAddress);
    }

    [Fact]
    public void Given_two_short_entries_of_two_commits_When_written_Then_the_second_rewrites_the_sector_of_the_first()
    {
        using CountingDevice device = new();
        using FasterLog log = new(SmallPages(device, new NoCommits()));
        foreach (string entry in new[] { "one", "two" })
        {
            log.Enqueue(Encoding.ASCII.GetBytes(entry));
            log.Commit();
            log.WaitForCommit();
        }

        Assert.Equal([0, 0], device.Writes);
    }

    [Fact]
    public void Given_a_thread_that_asks_for_a_commit_When_it_is_made_Then_the_thread_pool_makes_it_behind_whatever_is_queued_there()
    {
        ThreadOfCommits commits = new();
        using CountingDevice device = new();
        using FasterLog log = new(SmallPages(device, commits));
        log.Enqueue("entry"u8);
        log.Commit();
        Patience.Until(() => commits.Last is not null);

        Assert.NotSame(Thread.CurrentThread, commits.Last);
        Assert.True(commits.Last!.IsThreadPoolThread);
    }

    /// <summary>Entries, then one that is alone on the next page, so that the first page is read from the file.</summary>
    private void Write(params string[] entries) => Write(LogChecksumType.None, entries);

    private void Write(LogChecksumType checksum, params string[] entries)
    {
        using FasterLogSettings settings = Settings(checksum);
        using FasterLog log = new(settings);
        foreach (string entry in entries)
        {
            log.Enqueue(Encoding.ASCII.GetBytes(entry));
        }

        log.Enqueue(new byte[PageBytes - 1024]);
        log.Enqueue(new byte[PageBytes - 1024]);
        log.Enqueue("next page"u8);
        log.Commit(spinWait: true);
        settings.LogDevice.Dispose();
    }

    private List<string> Scan(LogChecksumType checksum = LogChecksumType.None)
    {
        using FasterLog log = Open(checksum);
        using FasterLogScanIterator scan = log.Scan(0, log.TailAddress);
        List<string> entries = [];
        while (scan.GetNext(out byte[] entry, out int length, out _))
        {
            if (length < PageBytes / 2)
            {
                entries.Add(Encoding.ASCII.GetString(entry, 0, length));
            }
        }

        return entries;
    }

    private FasterLog Open(LogChecksumType checksum = LogChecksumType.None) => new(Settings(checksum));

    private FasterLogSettings Settings(LogChecksumType checksum, ILogCommitManager? commits = null) => new()
    {
        LogDevice = new ManagedLocalStorageDevice(_directory["log"]),
        LogCommitManager = commits,
        LogCommitDir = _directory.Path,
        LogChecksum = checksum,
        PageSize = PageBytes,
        MemorySize = 4 * PageBytes,
        SegmentSize = 16 * PageBytes,
    };

    private static FasterLogSettings SmallPages(IDevice device, ILogCommitManager commits) => new()
    {
        LogDevice = device,
        LogCommitManager = commits,
        PageSize = PageBytes,
        MemorySize = 4 * PageBytes,
        SegmentSize = 16 * PageBytes,
        TryRecoverLatest = false,
    };

    private static long At(string firstEntry) => First + Header + ((firstEntry.Length + 3) & ~3);

    private void Damage(long at, Action<byte[]> change)
    {
        string path = Directory.EnumerateFiles(_directory.Path, "log*").Single();
        using FileStream file = File.Open(path, FileMode.Open);
        byte[] bytes = new byte[64];
        file.Position = at;
        file.ReadExactly(bytes);
        change(bytes);
        file.Position = at;
        file.Write(bytes);
    }
}
