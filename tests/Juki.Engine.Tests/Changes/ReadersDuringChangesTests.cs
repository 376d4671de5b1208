using System.Collections.Concurrent;
using System.Globalization;
using Juki.Engine.Answers;
using Juki.Engine.Model;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Store.Changes;
using Juki.Engine.Store.Memory;
using Juki.Engine.TestKit;
using Juki.Engine.TestKit.Changes;

namespace Juki.Engine.Tests.Changes;

/// <summary>
/// Readers on several threads while residents change: each answer is that of one state, and of the one that was valid at the address that
/// the session names. In every change a resident gets another name and another address together.
/// </summary>
public sealed class ReadersDuringChangesTests
{
    private const int Residents = 48;
    private const int Changes = 3_000;
    private const int Readers = 3;
    private const int BatchLength = 8;

    [Fact]
    public async Task Given_residents_who_change_name_and_address_together_When_they_are_sought_meanwhile_Then_no_answer_mixes_two_states()
    {
        using var directory = new TemporaryDirectory();
        ModelResident[] residents = [.. Enumerable.Range(0, Residents).Select(number => State(number, 0))];
        var model = new ModelPopulation(1);
        Array.ForEach(residents, resident => model.Put(null, resident));
        model.Build(directory["register"]);
        using IdentityEngine engine = IdentityEngine.Open(directory["register"]);
        DeltaWriter writer = engine.Register.BeginChanges(0, new GrowthSteps(ChunkBits: 4, TextChunkBits: 14, SlotsMin: 2));
        var recorded = new ConcurrentBag<Recorded>();
        using var reading = new CountdownEvent(Readers);
        using var done = new ManualResetEventSlim();
        Task[] readers = [.. Enumerable.Range(0, Readers).Select(seed => Task.Run(() => Read(engine, seed, reading, done, recorded)))];
        reading.Wait();
        Write(writer);
        done.Set();
        await Task.WhenAll(readers);

        Assert.All(recorded, Check);
        Assert.Contains(recorded, record => record.AsOf == Changes);
    }

    /// <summary>Change number c, at address c + 1, gives resident c modulo their number the next state.</summary>
    private static void Write(DeltaWriter writer)
    {
        for (int change = 0; change < Changes; change++)
        {
            ModelResident image = State(change % Residents, 1 + (change / Residents));
            image.WriteTo(writer);
            writer.Commit(change + 1, image.Code);
        }
    }

    /// <summary>Reads one batch after another until the writer is done, and one more.</summary>
    private static void Read(IdentityEngine engine, int seed, CountdownEvent reading, ManualResetEventSlim done, ConcurrentBag<Recorded> recorded)
    {
        var random = new Random(seed);
        MatchSession session = engine.CreateSession();
        reading.Signal();
        for (bool ends = false; !ends;)
        {
            ends = done.IsSet;
            ReadBatch(engine, session, random, recorded);
        }
    }

    private static void ReadBatch(IdentityEngine engine, MatchSession session, Random random, ConcurrentBag<Recorded> recorded)
    {
        long last = session.AsOf;
        (int Resident, int State)[] asked = [.. Enumerable.Range(0, BatchLength).Select(_ => Ask(random, last))];
        session.Clear();
        Array.ForEach(asked, query => session.Add(ModelQuery.About(State(query.Resident, query.State)).First().Items));
        session.Run();
        Assert.True(session.AsOf >= last, $"as of {session.AsOf} after {last}");
        foreach ((int index, (int resident, int state)) in asked.Index())
        {
            Answer answer = session.Answer(index);
            int found = answer.ResidentRow < 0 ? -1 : (int)engine.Register.CodeOf(answer.ResidentRow).Body;
            string read = found < 0 ? "" : ModelResident.Read(engine.Register, answer.ResidentRow).Address;
            recorded.Add(new Recorded(session.AsOf, resident, state, found, answer.Name, answer.Address, read));
        }
    }

    /// <summary>The state that a resident has at an address, or nearly.</summary>
    private static (int Resident, int State) Ask(Random random, long asOf)
    {
        int resident = random.Next(Residents);
        return (resident, Math.Max(0, StateAt(resident, asOf) + random.Next(-1, 3)));
    }

    private static int StateAt(int resident, long asOf) => (int)((asOf - resident + Residents - 1) / Residents);

    private static void Check(Recorded record)
    {
        bool isState = StateAt(record.Resident, record.AsOf) == record.State;
        bool isFound = record.Found == record.Resident;
        Assert.Equal((isState, isState), (isFound && record.Name == NameLevel.Identical, isFound && record.Address == AddressLevel.A6));
        Assert.True(record.Found < 0 || record.Read == State(record.Found, StateAt(record.Found, record.AsOf)).Address, $"as of {record.AsOf}");
    }

    private static ModelResident State(int resident, int state) => new()
    {
        Body = (ulong)resident,
        Family = "林" + (char)('一' + resident),
        Given = char.ConvertFromUtf32(0x20000 + state),
        Birth = BirthDate.Of(1950 + resident, 3, 4),
        Sex = Sex.Male,
        MunicipalityCode = "131016",
        Address = string.Create(CultureInfo.InvariantCulture, $"東京都千代田区霞が関一丁目{1 + state}番{1 + resident}号"),
    };

    private sealed record Recorded(long AsOf, int Resident, int State, int Found, NameLevel Name, AddressLevel Address, string Read);
}
