using Juki.Engine.Model.Verdict;
using Juki.Engine.Queries;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Candidates;

/// <summary>
/// All bearers of a name that few bear whose date of birth does not speak against them, with all their versions: for a date that
/// is missing or 1 January and an address where the person lives no longer.
/// </summary>
internal sealed class RareNamePass(Register register, PassRows found) : ICandidatePass
{
    /// <summary>A commoner name proves too little by itself.</summary>
    private const int BearersMax = 16;

    public CandidatePass Pass => CandidatePass.RareName;

    public bool MayFindRivals => false;

    public bool CanHelp(PreparedQuery query) => query.IsReadable && query.Has(ItemSet.Name) && !SaysItsDay(query);

    public void Find(ReadOnlySpan<int> lanes, ReadOnlySpan<PreparedQuery> queries, ReadOnlySpan<CandidateList> candidates)
    {
        foreach (int lane in lanes)
        {
            if (register.CountOfFullName(queries[lane].FullNameHash) <= BearersMax)
            {
                Find(lane, queries[lane], candidates[lane]);
            }
        }
    }

    /// <summary>1 January stands for an unknown day; any other day the slips of the date have dealt with.</summary>
    private static bool SaysItsDay(PreparedQuery query) =>
        query.Has(ItemSet.BirthDate) && query.Birth is not { Month: 1, Day: 1 };

    private void Find(int lane, PreparedQuery query, CandidateList candidates)
    {
        int count = register.Names.FindAll(query.FullNameHash, found.Buffer, found.AsOf);
        found.TakePossible(lane, count, new PossibleDate(query, register), candidates, withVersions: true);
    }
}
