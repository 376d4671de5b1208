using Juki.Engine.Answers;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Bulk.Quality;

/// <summary>Counts what is wrong with the codes of one worker's rows.</summary>
/// <param name="lookup">
/// Says whose a code is. It is asked where the answer does not say it already, just after matching has read the same lines of
/// memory.
/// </param>
internal sealed class CodeTally(Func<ResidentCode, LookupAnswer> lookup)
{
    private readonly RowTally _ofFamilyMember = new();
    private readonly RowTally _ofAnother = new();
    private readonly RowTally _contradicted = new();
    private readonly RowTally _unknown = new();
    private readonly RowTally _superseded = new();

    /// <summary>Counts a row.</summary>
    /// <param name="code">The row's code.</param>
    /// <param name="answer">Its answer.</param>
    /// <param name="named">Code of the resident whom the answer names; null if none.</param>
    /// <param name="line">Its line.</param>
    public void Take(ResidentCode code, in Answer answer, ResidentCode? named, long line)
    {
        if (named == code)
        {
            return;
        }

        LookupAnswer owner = lookup(code);
        if (owner.State == LookupState.Unknown)
        {
            _unknown.Add(line);
            return;
        }

        if (owner.State == LookupState.Superseded)
        {
            _superseded.Add(line);
        }

        TakeOwned(answer, named is not null && owner.ResidentRow != answer.ResidentRow, line);
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

    private void TakeOwned(in Answer answer, bool namesAnother, long line)
    {
        RowTally? tally = answer.Reason switch
        {
            AnswerReason.CodeOfFamilyMember => _ofFamilyMember,
            AnswerReason.CodeContradicts => _contradicted,
            _ => namesAnother ? _ofAnother : null,
        };
        tally?.Add(line);
    }
}
