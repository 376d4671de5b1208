using Juki.Engine.Model.Changes;
using Juki.Engine.Store.Changes;
using Juki.Engine.Store.Memory;
using Juki.Engine.TestKit;
using Juki.Engine.TestKit.Changes;

namespace Juki.Engine.Tests.Changes.Readers;

/// <summary>
/// Readers on several threads while residents change: each answer is that of one state of the register, and of the one that was valid at
/// the address that the session names, also where that has long been passed. What is answered is recorded, and checked afterwards.
/// </summary>
public sealed class ReadersDuringChangesTests
{
    private const int Readers = 3;
    private const int RoundCount = 24;
    private const int ChangesPerHalf = 48;

    [Fact]
    public async Task Given_residents_who_change_name_and_address_together_When_they_are_sought_meanwhile_Then_no_answer_mixes_two_states()
    {
        using var directory = new TemporaryDirectory();
        Build(directory["register"]);
        using IdentityEngine engine = IdentityEngine.Open(directory["register"]);
        DeltaWriter writer = engine.Register.BeginChanges(0, new GrowthSteps(ChunkBits: 4, TextChunkBits: 14, SlotsMin: 2));
        using var rounds = new Rounds(Readers);
        TownReader[] readers = [.. Enumerable.Range(0, Readers).Select(seed => new TownReader(engine, seed))];
        Task[] reading = [.. readers.Select((reader, number) => Task.Factory.StartNew(
            () => Read(engine, reader, number, rounds), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
        Write(writer, rounds);
        await Task.WhenAll(reading);

        AssertTrue([.. readers.SelectMany(reader => reader.Answers)]);
        Assert.All(readers.SelectMany(reader => reader.Lookups), lookup => lookup.Check());
        Assert.All(readers, AssertOverlapped);
    }

    private static void Build(string directory)
    {
        var model = new ModelPopulation(1);
        for (int resident = 0; resident < ChangingTown.Residents; resident++)
        {
            model.Put(null, ChangingTown.Resident(resident, 0));
        }

        model.Build(directory);
    }

    private static void Write(DeltaWriter writer, Rounds rounds)
    {
        for (int round = 0; round < RoundCount; round++)
        {
            rounds.Begin();
            rounds.Meet();
            Change(writer);
            rounds.AwaitReaders();
            Change(writer);
            rounds.End();
            rounds.Meet();
        }
    }

    private static void Change(DeltaWriter writer)
    {
        for (int change = 0; change < ChangesPerHalf; change++)
        {
            long address = writer.Published + 1;
            (Model.Codes.ResidentCode superseded, ResidentImage image) = ChangingTown.Change(address);
            image.WriteTo(writer);
            writer.Commit(address, superseded);
        }
    }

    /// <summary>In each round: as of now while the writer writes, and as of the beginning of the round when it is over.</summary>
    private static void Read(IdentityEngine engine, TownReader reader, int number, Rounds rounds)
    {
        for (int round = 0; round < RoundCount; round++)
        {
            long begin = engine.Register.JournalAddress;
            rounds.Meet();
            while (rounds.IsWriting)
            {
                reader.Ask(asOf: null);
                reader.LookUp();
                rounds.Finished(number);
            }

            rounds.Meet();
            reader.Ask(begin);
        }
    }

    private static void AssertTrue(RecordedAnswer[] answers)
    {
        var town = new TownModel();
        foreach (RecordedAnswer answer in answers.OrderBy(answer => answer.AsOf))
        {
            answer.Check(town.ReplayTo(answer.AsOf));
        }
    }

    /// <summary>Between the two halves of each round, and at its beginning when it was over.</summary>
    private static void AssertOverlapped(TownReader reader)
    {
        long[] read = [.. reader.Answers.Select(answer => answer.AsOf).Distinct()];
        Assert.All(Enumerable.Range(0, RoundCount), round =>
        {
            Assert.Contains((2L * round * ChangesPerHalf) + ChangesPerHalf, read);
            Assert.Contains(2L * round * ChangesPerHalf, read);
        });
    }
}
