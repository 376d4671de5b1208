using Juki.Engine.Answers;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Bulk.Quality;

/// <summary>Counts what is wrong with the codes of one worker's rows.</summary>
internal sealed class CodeTally
{
    private readonly RowTally _ofFamilyMember = new();
    private readonly RowTally _ofAnother = new();
    private readonly RowTally _contradicted = new();
    private readonly RowTally _unknown = new();
    private readonly RowTally _superseded = new();

    /// <summary>Counts a row.</summary>
    /// <param name="code">Whose its code is.</param>
    /// <param name="answer">Its answer.</param>
    /// <param name="line">Its line.</param>
    public void Take(CodeOwnership code, in Answer answer, long line)
    {
        switch (code)
        {
            case CodeOwnership.NoCode or CodeOwnership.OfNamed:
                return;
            case CodeOwnership.Unknown:
                _unknown.Add(line);
                return;
            case CodeOwnership.FormerOfNamed or CodeOwnership.FormerOfAnother:
                _superseded.Add(line);
                break;
        }

        TakeOwned(code, answer, line);
    }

    /// <summary>The codes of all workers together.</summary>
    public static CodeQuality Merge(IReadOnlyCollection<CodeTally> tallies) => new()
    {
        OfFamilyMember = RowTally.Merge([.. tallies.Select(tally => tally._ofFamilyMember)]),
        OfAnother = RowTally.Merge([.. tallies.Select(tally => tally._ofAnother)]),
        Contradicted = RowTally.Merge([.. tallies.Select(tally => tally._contradicted)]),
        Unknown = RowTally.Merge([.. tallies.Select(tally => tally._unknown)]),
        Superseded = RowTally.Merge([.. tallies.Select(tally => tally._superseded)]),
    };

    private void TakeOwned(CodeOwnership code, in Answer answer, long line)
    {
        bool namesAnother = code != CodeOwnership.FormerOfNamed && AnswerDisclosure.NamesOne(answer);
        RowTally? tally = answer.Reason switch
        {
            AnswerReason.CodeOfFamilyMember => _ofFamilyMember,
            AnswerReason.CodeContradicts => _contradicted,
            _ => namesAnother ? _ofAnother : null,
        };
        tally?.Add(line);
    }
}
