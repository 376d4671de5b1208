using System.Globalization;
using Juki.Engine.Answers;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Tests.Changes;

/// <summary>
/// An answer as text with codes in place of row numbers, so that those of two registers can be compared. Candidates stand in another order
/// there, and with them sums of floats and the choice between two versions that agree alike: probabilities are held against each other apart
/// from the text, and of a past version it is said that it is one. Of several residents who agree alike any may be named first.
/// </summary>
/// <param name="Text">All but the probability.</param>
/// <param name="Probability">The probability.</param>
internal readonly record struct AnswerText(string Text, double Probability)
{
    /// <summary>The order of the candidates has been seen to change up to a thousandth: weak ones of many.</summary>
    private const double ProbabilityDifferenceMax = 2e-3;

    public static void AssertSame(IReadOnlyList<AnswerText> expected, IReadOnlyList<AnswerText> actual)
    {
        Assert.Equal(expected.Select(answer => answer.Text), actual.Select(answer => answer.Text));
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First.Probability, pair.Second.Probability, ProbabilityDifferenceMax));
    }

    public static AnswerText Of(Register register, in Answer answer) => new(TextOf(register, answer), answer.Probability);

    private static string TextOf(Register register, in Answer answer)
    {
        string head = string.Create(CultureInfo.InvariantCulture, $"{answer.Result} {answer.Weight} {answer.Rivals} {answer.Reason}");
        if (answer.Grade == Grade.Ambiguous)
        {
            return head;
        }

        string code = answer.ResidentRow >= 0 ? register.CodeOf(answer.ResidentRow).Reveal() : "";
        string levels = $"{answer.Name}/{answer.Tier} {answer.Kana} {answer.Birth} {answer.Sex} {answer.Address} {answer.Version == VersionKind.Current}";
        return $"{head} {code} {levels} {answer.Removed} {answer.Superseded} {answer.Protected}";
    }

    /// <summary>The answers of a session to queries, batch by batch; searched or verified.</summary>
    public static List<AnswerText> All(Register register, MatchSession session, IReadOnlyList<ModelQuery> queries, bool verify)
    {
        var answers = new List<AnswerText>();
        foreach (ModelQuery[] batch in queries.Chunk(MatchSession.BatchSize))
        {
            session.Clear();
            Array.ForEach(batch, query => session.Add(query.Items));
            if (verify)
            {
                session.RunVerification();
            }
            else
            {
                session.Run();
            }

            answers.AddRange(batch.Select((_, index) => Of(register, session.Answer(index))));
        }

        return answers;
    }
}
