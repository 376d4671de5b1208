using Juki.Engine.Model.Verdict;
using Juki.Engine.Queries;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Candidates;

/// <summary>
/// Everybody with the folded name of whose date of birth a slip of the pen makes the query's, or of which one side knows only
/// a part; with all their versions.
/// </summary>
internal sealed class DateSlipPass(Register register, PassRows found) : ICandidatePass
{
    public CandidatePass Pass => CandidatePass.DateSlip;

    public bool MayFindRivals => true;

    public bool CanHelp(PreparedQuery query) => query.IsReadable && query.Has(ItemSet.Name | ItemSet.BirthDate);

    public void Find(ReadOnlySpan<int> lanes, ReadOnlySpan<PreparedQuery> queries, ReadOnlySpan<CandidateList> candidates)
    {
        foreach (int lane in lanes)
        {
            register.Names.Prefetch(queries[lane].FullNameHash);
        }

        foreach (int lane in lanes)
        {
            register.Names.PrefetchEntries(queries[lane].FullNameHash);
        }

        foreach (int lane in lanes)
        {
            Find(lane, queries[lane], candidates[lane]);
        }
    }

    private void Find(int lane, PreparedQuery query, CandidateList candidates)
    {
        int count = register.Names.FindByDate(query.FullNameHash, query.Birth, found.Buffer, found.AsOf);
        found.TakePossible(lane, count, new PossibleDate(query, register), candidates, withVersions: true);
    }
}
