using Juki.Engine.Durability.History;
using Xunit.Abstractions;

namespace Juki.Engine.Durability.Tests.History;

public sealed class HistoryStoreTests(ITestOutputHelper output)
{
    [Fact]
    public void Given_entries_of_two_subjects_When_read_Then_each_has_its_own_in_order()
    {
        using HistoryWorld world = new();
        world.Append(7, [1]);
        world.Append(8, [2]);
        world.Append(7, [3]);

        Assert.Equal([1, 3], world.Store.Of(7).Select(entry => entry.Address));
        Assert.Equal([2], world.Store.Of(8).Select(entry => entry.Address));
        Assert.Empty(world.Store.Of(9));
        Assert.Null(world.Store.LastOf(9));
    }

    [Fact]
    public void Given_a_subject_that_took_other_numbers_When_read_by_any_of_them_Then_all_entries_are_found()
    {
        using HistoryWorld world = new();
        world.Append(7, [1]);
        world.Append(70, [2], former: 7);
        world.Append(700, [3], former: 70);
        world.Append(700, [4]);

        Assert.All(new ulong[] { 7, 70, 700 }, number => Assert.Equal([1, 2, 3, 4], world.Store.Of(number).Select(entry => entry.Address)));
    }

    [Fact]
    public void Given_far_more_than_memory_holds_When_read_Then_the_answers_are_those_of_a_plain_twin()
    {
        int seed = Random.Shared.Next();
        output.WriteLine($"Seed {seed}.");
        using HistoryWorld world = new();
        world.AppendRandom(new Random(seed), 400, bytesMax: 3_000);

        world.RequireSameAsTwin();
    }

    [Fact]
    public void Given_entries_longer_than_many_pages_When_read_Then_they_come_back_whole()
    {
        int seed = Random.Shared.Next();
        output.WriteLine($"Seed {seed}.");
        using HistoryWorld world = new();
        world.AppendRandom(new Random(seed), 12, bytesMax: 60_000);
        world.RequireSameAsTwin();

        world.Reopen();

        world.RequireSameAsTwin();
    }

    [Fact]
    public void Given_random_runs_When_closed_killed_archived_and_opened_between_Then_the_answers_are_those_of_a_plain_twin()
    {
        int seed = Random.Shared.Next();
        output.WriteLine($"Seed {seed}.");
        Random random = new(seed);
        using HistoryWorld world = new();
        for (int turn = 0; turn < 30; turn++)
        {
            world.AppendRandom(random, random.Next(40), bytesMax: 400);
            switch (random.Next(4))
            {
                case 0:
                    world.Reopen();
                    break;
                case 1:
                    world.Reopen(saved: false);
                    break;
                case 2:
                    long address = random.NextInt64(world.Store.Position + 1);
                    world.Store.ArchiveThrough(address);
                    world.Journal.DropBefore(Math.Max(1, world.Store.Archived));
                    break;
                default:
                    world.Store.Rebuild();
                    world.Follow();
                    break;
            }

            world.RequireSameAsTwin();
        }
    }

    [Fact]
    public void Given_a_history_that_was_closed_When_opened_again_Then_nothing_is_made_anew()
    {
        using HistoryWorld world = new();
        world.AppendRandom(new Random(1), 80, bytesMax: 200);

        world.Reopen();

        Assert.Empty(world.Rebuilds);
        Assert.Equal(80, world.Store.Position);
    }

    [Fact]
    public void Given_a_process_that_was_killed_When_opened_again_Then_only_what_came_after_the_last_saving_is_followed_again()
    {
        using HistoryWorld world = new();
        world.AppendRandom(new Random(1), 80, bytesMax: 200);
        using HistoryStore opened = HistoryStore.Open(new TestKit.Disk.SimulatedDisk(world.Disk.Image()), HistoryWorld.Directory, world.Journal, HistoryWorld.Tiny);

        Assert.Equal(HistoryWorld.Tiny.EntriesBetweenSaves, opened.Position);
    }

    [Fact]
    public void Given_impossible_options_When_opened_Then_all_faults_are_told_at_once()
    {
        HistoryOptions options = new() { PageBytes = 5000, MemoryBytes = 5000, TableBytes = 1, EntriesBetweenSaves = 0 };

        ArgumentException refused = Assert.Throws<ArgumentException>(() => HistoryStore.Open(HistoryWorld.EmptyDisk(), HistoryWorld.Directory, new ListedJournal(), options));

        Assert.All(
            new[] { nameof(options.PageBytes), nameof(options.MemoryBytes), nameof(options.TableBytes), nameof(options.EntriesBetweenSaves) },
            name => Assert.Contains(name, refused.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Given_an_address_that_was_not_reached_When_archived_Then_it_is_refused()
    {
        using HistoryWorld world = new();
        world.Append(1, [1]);

        Assert.Throws<ArgumentOutOfRangeException>(() => world.Store.ArchiveThrough(2));
    }
}
