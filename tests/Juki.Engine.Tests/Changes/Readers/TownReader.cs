using Juki.Engine.Answers;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Tests.Changes.Readers;

/// <summary>One reader: asks in batches, and records what it is answered.</summary>
internal sealed class TownReader(IdentityEngine engine, int seed)
{
    private const int BatchLength = 9;

    private readonly Random _random = new(seed);
    private readonly MatchSession _session = engine.CreateSession();

    /// <summary>What sessions answered.</summary>
    public List<RecordedAnswer> Answers { get; } = [];

    /// <summary>What lookups answered.</summary>
    public List<RecordedLookup> Lookups { get; } = [];

    /// <summary>Asks about random residents, in states at or near the present one.</summary>
    /// <param name="asOf">The address at which is read; null for that of the last change.</param>
    public void Ask(long? asOf)
    {
        _session.ReadAt(asOf);
        foreach (Asked way in Enum.GetValues<Asked>())
        {
            long near = asOf ?? engine.Register.JournalAddress;
            (int Resident, int State)[] batch = [.. Enumerable.Range(0, BatchLength).Select(_ => Anybody(near))];
            _session.Clear();
            Array.ForEach(batch, one => _session.Add(Items(way, one.Resident, one.State)));
            Run(way);
            Answers.AddRange(batch.Select((one, index) => Record(way, one.Resident, one.State, _session.Answer(index))));
        }
    }

    /// <summary>Looks up the codes that a few residents have, had, or will have.</summary>
    public void LookUp()
    {
        long from = engine.Register.JournalAddress;
        (int Resident, ResidentCode Code)[] codes =
            [.. Enumerable.Range(0, BatchLength).Select(_ => Anybody(from)).Select(one => (one.Resident, ChangingTown.CodeOf(one.Resident, one.State)))];
        var answers = new LookupAnswer[codes.Length];
        engine.Lookup([.. codes.Select(code => code.Code)], answers);
        long to = engine.Register.JournalAddress;
        Lookups.Add(new RecordedLookup(from, to, [.. answers.Select(answer => (answer.State, StateOf(answer.ResidentRow)))], codes));
    }

    private void Run(Asked way)
    {
        if (way == Asked.ByVerifying)
        {
            _session.RunVerification();
        }
        else
        {
            _session.Run();
        }
    }

    private (int Resident, int State) Anybody(long asOf)
    {
        int resident = _random.Next(ChangingTown.Residents);
        return (resident, Math.Max(0, ChangingTown.StateAt(resident, asOf) + _random.Next(-1, 3)));
    }

    private RecordedAnswer Record(Asked way, int resident, int state, in Answer answer) =>
        new(_session.AsOf, way, resident, state, answer, answer.ResidentRow < 0 ? null : new ResidentImageReader(engine.Register).Read(answer.ResidentRow));

    /// <summary>The state is written in the given name.</summary>
    private int StateOf(int row) => row < 0 ? -1 : char.ConvertToUtf32(new ResidentImageReader(engine.Register).Read(row).GivenName, 0) - char.ConvertToUtf32(ChangingTown.GivenName(0), 0);

    private static QueryItems Items(Asked way, int resident, int state)
    {
        ResidentImage asked = ChangingTown.Resident(resident, state);
        Span<char> birth = stackalloc char[BirthDate.FormatLengthMax];
        return new QueryItems
        {
            Code = way == Asked.ByVerifying ? asked.Code.Reveal() : "",
            Name = $"{asked.FamilyName} {(way == Asked.Tolerantly ? "誰" : asked.GivenName)}",
            BirthDate = birth[..asked.BirthDate.Format(birth)].ToString(),
            Sex = "1",
            Address = asked.Address,
        };
    }
}
