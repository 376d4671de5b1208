using Juki.Engine.Model.Addresses;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Queries;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Candidates;

/// <summary>Bearers of the folded name in the municipality of the query's address: for a date of birth that is wrong or missing.</summary>
internal sealed class MunicipalityPass(Register register, PassRows found) : ICandidatePass
{
    public CandidatePass Pass => CandidatePass.Municipality;

    public bool MayFindRivals => false;

    public bool CanHelp(PreparedQuery query) =>
        query.IsReadable && query.Has(ItemSet.Name | ItemSet.Address) && query.Address.PlaceCount > 0 && query.Address.Place(0).Municipality >= 0;

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
            register.Names.PrefetchRows(queries[lane].FullNameHash, queries[lane].Address.Place(0).Municipality);
        }

        foreach (int lane in lanes)
        {
            Find(lane, queries[lane], candidates[lane]);
        }
    }

    private void FindIn(PlaceClass place, int lane, PreparedQuery query, CandidateList candidates)
    {
        int count = register.Names.FindByPlace(query.FullNameHash, place.Municipality, found.Buffer, found.AsOf);
        found.TakePossible(lane, count, new PossibleNamesake(query, place.Town, register), candidates, withVersions: false);
    }

    private void Find(int lane, PreparedQuery query, CandidateList candidates)
    {
        for (int place = 0; place < query.Address.PlaceCount; place++)
        {
            FindIn(query.Address.Place(place), lane, query, candidates);
        }
    }
}
