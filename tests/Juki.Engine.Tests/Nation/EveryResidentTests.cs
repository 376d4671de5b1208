using Juki.Engine.Answers;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Tests.Nation;

[Collection(SyntheticNationCollection.Name)]
public class EveryResidentTests(SyntheticNation nation)
{
    private readonly IdentityEngine _engine = nation.Engine;
    private readonly Register _register = nation.Engine.Register;

    [Fact]
    public void Given_every_resident_When_looked_up_by_code_singly_and_in_batches_Then_each_is_found_in_the_own_row()
    {
        ResidentCode[] codes = [.. Enumerable.Range(0, _register.ResidentCount).Select(row => _register.CodeOf(row))];
        var answers = new LookupAnswer[codes.Length];
        _engine.Lookup(codes, answers);

        for (int row = 0; row < codes.Length; row++)
        {
            Assert.Equal((LookupState.Found, row), (answers[row].State, answers[row].ResidentRow));
            Assert.Equal(answers[row], _engine.Lookup(codes[row]));
        }
    }

    [Fact]
    public void Given_every_resident_When_asked_for_with_the_own_four_items_Then_the_answer_is_certain_or_says_why_not_and_never_names_another()
    {
        var faults = new List<string>();
        int certain = 0;
        AskForEveryone((row, answer) =>
        {
            certain += answer.Grade == Grade.Certain ? 1 : 0;
            if (!IsRight(row, answer))
            {
                faults.Add($"row {row}: {answer.Result}, {answer.Reason}, row {answer.ResidentRow}, date {answer.Birth}");
            }
        });

        Assert.True(faults.Count == 0, $"seed {SyntheticNation.Seed}, {faults.Count} faults:\n{string.Join('\n', faults.Take(20))}");
        Assert.InRange(certain, _register.ResidentCount * 0.99, _register.ResidentCount);
    }

    private bool IsRight(int row, in Answer answer) => answer.Result switch
    {
        ResultCode.CertainIdentical or ResultCode.CertainFolded => answer.ResidentRow == row,
        ResultCode.ProbablePastVersion => answer.ResidentRow == row && answer.Reason == AnswerReason.PastVersion,
        ResultCode.AmbiguousEqual or ResultCode.AmbiguousRival => answer.Reason != AnswerReason.None && answer.Rivals > 0,

        ResultCode.ProbableSlight => answer.ResidentRow == row && HasUnknownDate(row),
        _ => false,
    };

    /// <summary>A date with unknown parts agrees with many dates, even with itself no more than slightly.</summary>
    private bool HasUnknownDate(int row) => !_register.Births.Date(_register[row].DateId).IsExact;

    private void AskForEveryone(Action<int, Answer> take)
    {
        MatchSession session = _engine.CreateSession();
        var items = new OwnItems(_register);
        foreach (int[] rows in Enumerable.Range(0, _register.ResidentCount).Chunk(MatchSession.BatchSize))
        {
            session.Clear();
            foreach (int row in rows)
            {
                session.Add(items.Of(row));
            }

            session.Run();
            for (int i = 0; i < rows.Length; i++)
            {
                take(rows[i], session.Answer(i));
            }
        }
    }
}
