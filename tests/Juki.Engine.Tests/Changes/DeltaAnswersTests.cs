using Juki.Engine.Answers;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Store.Changes;
using Juki.Engine.Store.Memory;
using Juki.Engine.TestKit;
using Juki.Engine.TestKit.Changes;

namespace Juki.Engine.Tests.Changes;

/// <summary>A register with a delta answers as one that was built from the same images.</summary>
public sealed class DeltaAnswersTests
{
    private const int Residents = 120;
    private const int Changes = 60;

    private static readonly GrowthSteps SmallSteps = new(ChunkBits: 2, TextChunkBits: 14, SlotsMin: 2);

    public static TheoryData<int> Seeds => [11, 12, 13, 14, 15, 16];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Given_changes_When_searched_and_verified_Then_the_answers_are_those_of_a_register_built_anew_now_and_at_past_positions(int seed)
    {
        using var directory = new TemporaryDirectory();
        var model = new ModelPopulation(seed);
        model.Settle(Residents);
        model.Build(directory["base"]);
        using IdentityEngine changed = IdentityEngine.Open(directory["base"]);
        DeltaWriter writer = changed.Register.BeginChanges(0, SmallSteps);
        Change(model, writer);
        long middle = changed.Register.JournalAddress;
        model.Build(directory["middle"]);
        ModelQuery[] ofMiddle = Queries(model);
        Change(model, writer);
        model.Build(directory["end"]);

        AssertSameAnswers(changed, asOf: null, directory["end"], Queries(model));
        AssertSameAnswers(changed, middle, directory["middle"], ofMiddle);
        AssertSameAnswers(changed, asOf: 0, directory["base"], ofMiddle);
    }

    [Fact]
    public void Given_changes_When_codes_are_looked_up_Then_the_answers_are_those_of_a_register_built_anew()
    {
        using var directory = new TemporaryDirectory();
        var model = new ModelPopulation(21);
        model.Settle(Residents);
        model.Build(directory["base"]);
        using IdentityEngine changed = IdentityEngine.Open(directory["base"]);
        Change(model, changed.Register.BeginChanges(0, SmallSteps));
        model.Build(directory["end"]);
        using IdentityEngine built = IdentityEngine.Open(directory["end"]);
        ResidentCode[] codes = [.. model.Codes.Select(ResidentCode.FromBody), ResidentCode.FromBody(17)];

        Assert.Equal(Lookups(built, codes), Lookups(changed, codes));
        Assert.Equal(Lookups(changed, codes), codes.Select(code => Text(changed, changed.Lookup(code))));
    }

    private static void Change(ModelPopulation model, DeltaWriter writer)
    {
        var changes = new NeutralChanges(model);
        for (int change = 0; change < Changes; change++)
        {
            foreach ((ulong? superseded, ResidentImage image) in changes.Next())
            {
                image.WriteTo(writer);
                writer.Commit(writer.Published + 1, superseded is { } body ? ResidentCode.FromBody(body) : null);
            }
        }
    }

    private static ModelQuery[] Queries(ModelPopulation model) => [.. model.Residents.Values.SelectMany(ModelQuery.About)];

    private static void AssertSameAnswers(IdentityEngine changed, long? asOf, string expected, ModelQuery[] queries)
    {
        using IdentityEngine built = IdentityEngine.Open(expected);
        MatchSession session = changed.CreateSession();
        session.ReadAt(asOf);
        foreach (bool verify in (bool[])[false, true])
        {
            List<AnswerText> wanted = AnswerText.All(built.Register, built.CreateSession(), queries, verify);
            AnswerText.AssertSame(wanted, AnswerText.All(changed.Register, session, queries, verify));
        }
    }

    private static string[] Lookups(IdentityEngine engine, ResidentCode[] codes)
    {
        var answers = new LookupAnswer[codes.Length];
        engine.Lookup(codes, answers);
        return [.. answers.Select(answer => Text(engine, answer))];
    }

    private static string Text(IdentityEngine engine, LookupAnswer answer) =>
        $"{answer.State} {(answer.ResidentRow >= 0 ? engine.Register.CodeOf(answer.ResidentRow).Reveal() : "")} {answer.Status} {answer.Protected}";
}
