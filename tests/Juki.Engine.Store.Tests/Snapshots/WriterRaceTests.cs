using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Snapshots;
using Juki.Engine.TestKit;

namespace Juki.Engine.Store.Tests.Snapshots;

/// <summary>Several writers for one directory.</summary>
public sealed class WriterRaceTests : IDisposable
{
    private const int Writers = 4;
    private const int RoundsEach = 1000;

    private readonly TemporaryDirectory _directory = new();
    private int _inside;

    [Fact]
    public async Task Given_several_writers_of_one_directory_When_they_come_and_go_Then_never_are_two_inside_and_nobodys_files_vanish()
    {
        int[] entered = new int[Writers];
        Task[] writers = [.. Enumerable.Range(0, Writers).Select(writer => Task.Factory.StartNew(
            () => entered[writer] = Enumerable.Range(0, RoundsEach).Count(round => Enter((writer + round) % 3 == 0)),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default))];
        await Task.WhenAll(writers);

        // Not each of them: a writer that is given no processor inside keeps the others out for all of their rounds.
        Assert.InRange(entered.Sum(), 1, Writers * RoundsEach);
    }

    [Fact]
    public void Given_a_lock_file_that_is_gone_and_anew_anothers_When_the_first_holder_lets_go_Then_the_others_stays()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        WriterLock first = WriterLock.Take(_directory.Path, TimeProvider.System);
        File.Delete(_directory[WriterLock.FileName]);
        using WriterLock second = WriterLock.Take(_directory.Path, TimeProvider.System);
        first.Dispose();

        Assert.True(File.Exists(_directory[WriterLock.FileName]));
        Assert.Throws<RegisterException>(() => WriterLock.Take(_directory.Path, TimeProvider.System));
    }

    [Fact]
    public void Given_files_When_their_identities_are_asked_Then_one_file_has_one_whatever_its_name()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        File.WriteAllText(_directory["a"], "");
        using var open = File.OpenHandle(_directory["a"]);
        File.Move(_directory["a"], _directory["b"]);
        File.WriteAllText(_directory["a"], "");

        Assert.Equal(FileIdentity.Of(_directory["b"]), FileIdentity.Of(open));
        Assert.NotEqual(FileIdentity.Of(_directory["a"]), FileIdentity.Of(open));
        Assert.NotNull(FileIdentity.Of(open));
        Assert.Null(FileIdentity.Of(_directory["c"]));
    }

    public void Dispose() => _directory.Dispose();

    /// <summary>Whether it got in; some leave at once, others leave a half-written snapshot that is theirs to remove.</summary>
    private bool Enter(bool leavesAtOnce)
    {
        string register = _directory["register"];
        try
        {
            using var taken = new NewRegisterDirectory(register);
            Assert.Equal(1, Interlocked.Increment(ref _inside));
            if (!leavesAtOnce)
            {
                string snapshot = Path.Combine(register, "snapshot-1");
                Directory.CreateDirectory(snapshot);
                File.WriteAllText(Path.Combine(snapshot, "rows.section"), "half");
                Thread.Yield();
                Assert.True(File.Exists(Path.Combine(snapshot, "rows.section")), "A snapshot vanished under its writer.");
            }

            Assert.True(File.Exists(Path.Combine(register, WriterLock.FileName)), "A lock vanished under its holder.");
            Interlocked.Decrement(ref _inside);
            return true;
        }
        catch (RegisterException)
        {
            return false;
        }
    }
}
