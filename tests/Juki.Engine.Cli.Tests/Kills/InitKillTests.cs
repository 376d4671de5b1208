using Juki.Engine.Changes;
using Juki.Engine.Durability.Journal;
using Juki.Engine.Store.Registers;
using Juki.Engine.TestKit;
using Xunit.Abstractions;

namespace Juki.Engine.Cli.Tests.Kills;

/// <summary>
/// <c>juki init</c> is killed again and again, of a register and of a directory with nothing in it. What it leaves can be read as what it was, or is no
/// register yet, and the next one completes it.
/// </summary>
/// <remarks>See <see cref="KillRounds"/> for how many times: every other one makes the register too.</remarks>
public sealed class InitKillTests(ITestOutputHelper log) : IDisposable
{
    private const int Residents = 60;

    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public void Given_an_init_that_is_killed_When_the_register_is_read_and_init_runs_again_Then_it_is_as_it_was_and_then_takes_changes()
    {
        KillRounds rounds = new();
        log.WriteLine($"{rounds}");
        KillPoints ofRegister = new(rounds.Random, mostAtFirst: 20);
        KillPoints ofNothing = new(rounds.Random, mostAtFirst: 60);
        Run(KillPoint.Never, "generate", "--residents", $"{Residents}", "--seed", "3", "--out", _directory["made"]);
        int killed = 0;
        for (int round = 0; round < rounds.Count; round++)
        {
            (KillPoints points, int residents) = round % 2 == 0 ? (ofRegister, Residents) : (ofNothing, 0);
            string register = _directory[$"register-{round}"];
            CopyOrMake(register, isCopied: residents > 0);
            KillPoint point = points.Next();
            KilledRun run = Run(point, "init", "--register", register);
            points.Saw(point, run.Accesses);
            killed += run.Succeeded ? 0 : 1;
            AssertCompletes(register, residents);
        }

        log.WriteLine($"{killed} of {rounds.Count} were killed.");
        Assert.True(killed > 0, "No init was killed.");
    }

    public void Dispose() => _directory.Dispose();

    private static void AssertCompletes(string register, int residents)
    {
        bool isRegister = File.Exists(Path.Combine(register, "manifest"));
        Assert.True(isRegister || residents == 0);
        if (!isRegister || ReadJournal(register, residents) is null)
        {
            Assert.Equal(!isRegister, RegisterInit.Run(register, JournalGeometry.Default));
        }

        Assert.NotNull(ReadJournal(register, residents));
        Assert.False(Directory.Exists(Path.Combine(register, "journal.tmp")));
        using var engine = IdentityEngine.OpenForChanges(register);
        Assert.Equal(0, engine.Register.JournalAddress);
    }

    /// <summary>Identity of the journal that the register names; it is to hold so many residents.</summary>
    private static Guid? ReadJournal(string register, int residents)
    {
        using Register opened = ChangedRegister.Open(register);
        Assert.Equal(residents, opened.Info.Residents);
        return opened.Journal;
    }

    private KilledRun Run(KillPoint point, params string[] arguments) => KilledRun.Run(_directory.Path, point, arguments);

    private void CopyOrMake(string register, bool isCopied)
    {
        Directory.CreateDirectory(register);
        foreach (string file in isCopied ? Directory.GetFiles(_directory["made"], "*", SearchOption.AllDirectories) : [])
        {
            string copy = Path.Combine(register, Path.GetRelativePath(_directory["made"], file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
