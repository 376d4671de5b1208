using Juki.Engine.Matching.Deciding;
using Juki.Engine.Model.Addresses;
using Juki.Engine.Queries;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Candidates;

/// <summary>
/// Who lives in the block of the query's address and bears its family or its given name: for queries whose name and date of
/// birth are both noisy.
/// </summary>
internal sealed class AddressBlockPass(Register register, PassRows found) : ICandidatePass
{
    public bool MayFindRivals => false;

    public bool CanHelp(PreparedQuery query) =>
        query.IsReadable && query.Has(ItemSet.Name | ItemSet.Address) && query.Address.PlaceCount > 0 && query.Address.Numbers.Ban > 0;

    public void Find(ReadOnlySpan<int> lanes, ReadOnlySpan<PreparedQuery> queries, ReadOnlySpan<CandidateList> candidates)
    {
        foreach (int lane in lanes)
        {
            register.Blocks.Prefetch(queries[lane].Address.Place(0), queries[lane].Address.Numbers);
        }

        foreach (int lane in lanes)
        {
            register.Blocks.PrefetchEntries(queries[lane].Address.Place(0), queries[lane].Address.Numbers);
        }

        foreach (int lane in lanes)
        {
            Find(lane, queries[lane], candidates[lane]);
        }
    }

    private void Find(int lane, PreparedQuery query, CandidateList candidates)
    {
        PreparedAddress address = query.Address;
        AddressNumbers numbers = address.Numbers;
        for (int place = 0; place < address.PlaceCount; place++)
        {
            FindInBlock(lane, query, address.Place(place), numbers, candidates);

            // 5-12 may be 5丁目12番 or 5番地12.
            if (numbers.Chome > 0)
            {
                FindInBlock(lane, query, address.Place(place), new AddressNumbers(0, numbers.Chome, numbers.Ban, numbers.Go), candidates);
            }
        }
    }

    private void FindInBlock(int lane, PreparedQuery query, PlaceClass place, in AddressNumbers numbers, CandidateList candidates)
    {
        NamePartHashes name = query.NameParts;
        int count = register.Blocks.Find(place, numbers, name.Family, name.Given, found.Buffer);
        PossibleInhabitant possible = new(query, register);
        foreach (int row in found.Found(count))
        {
            if (possible.Holds(register[row]))
            {
                found.Take(lane, row);
            }
        }

        PassRows.LeaveOut(count, candidates);
    }
}
