using Juki.Engine.Answers;
using Juki.Engine.Disk;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Store.Changes;
using Juki.Engine.Store.Checkpoints;
using Juki.Engine.Store.Registers;
using Juki.Engine.TestKit;
using Juki.Engine.TestKit.Changes;
using Juki.Engine.Tests.Changes;
using Xunit.Abstractions;

namespace Juki.Engine.Tests.Checkpoints;

/// <summary>
/// A register that was changed and checkpointed, again and again, answers as one that was built of the same residents: with new names, dates and
/// towns, changed codes, removals and returns. Unlike beside a delta every count is the present one, so any change will do.
/// </summary>
public sealed class MergedAnswersTests(ITestOutputHelper log) : IDisposable
{
    private const int Residents = 100;
    private const int Changes = 60;
    private const int Checkpoints = 3;

    private readonly TemporaryDirectory _directory = new();
    private readonly int _seed = TestSetting.Number("JUKI_MODEL_SEED") ?? Random.Shared.Next();

    [Fact]
    public void Given_checkpoints_of_random_changes_When_searched_verified_and_looked_up_Then_the_answers_are_those_of_a_register_built_anew()
    {
        log.WriteLine($"JUKI_MODEL_SEED={_seed}");
        ModelPopulation model = new(_seed);
        model.Settle(Residents);
        model.Build(_directory["merged"]);
        for (int checkpoint = 0; checkpoint < Checkpoints; checkpoint++)
        {
            ChangeAndMerge(model);
        }

        model.Build(_directory["anew"]);
        using IdentityEngine merged = IdentityEngine.Open(_directory["merged"]);
        using IdentityEngine anew = IdentityEngine.Open(_directory["anew"]);
        ModelQuery[] queries = [.. model.Residents.Values.SelectMany(ModelQuery.About)];
        Assert.All((bool[])[false, true], verify => AnswerText.AssertSame(
            AnswerText.All(anew.Register, anew.CreateSession(), queries, verify), AnswerText.All(merged.Register, merged.CreateSession(), queries, verify)));
        Assert.All(model.Codes.Select(ResidentCode.FromBody), code => Assert.Equal(Text(anew, code), Text(merged, code)));
    }

    public void Dispose() => _directory.Dispose();

    private void ChangeAndMerge(ModelPopulation model)
    {
        using var register = Register.Open(_directory["merged"]);
        DeltaWriter writer = register.BeginChanges(register.BaseAddress);
        for (int change = 0; change < Changes; change++)
        {
            (ulong? superseded, ResidentImage image) = model.Change();
            image.WriteTo(writer);
            writer.Commit(writer.Published + 1, superseded is { } body ? ResidentCode.FromBody(body) : null);
        }

        Assert.NotNull(new SnapshotCheckpoint(register, _directory["merged"], new RealDisk()).Run(register.JournalAddress));
    }

    private static string Text(IdentityEngine engine, ResidentCode code)
    {
        LookupAnswer answer = engine.Lookup(code);
        return $"{answer.State} {engine.Register.CodeOf(answer.ResidentRow).Reveal()} {answer.Status} {answer.Protected}";
    }
}
