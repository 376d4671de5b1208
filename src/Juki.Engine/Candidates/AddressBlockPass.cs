using Juki.Engine.Model.Addresses;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Queries;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Candidates;

/// <summary>
/// Who lives in the block of the query's address and bears its family or its given name: for queries whose name and date of
/// birth are both noisy.
/// </summary>
internal sealed class AddressBlockPass(Register register, PassRows found) : ICandidatePass
{
    public CandidatePass Pass => CandidatePass.AddressBlock;

    public bool MayFindRivals => false;

    public bool CanHelp(PreparedQuery query) => query.IsReadable && query.Has(ItemSet.Name) && query.HasAddressBlock;

    public void Find(ReadOnlySpan<int> lanes, ReadOnlySpan<PreparedQuery> queries, ReadOnlySpan<CandidateList> candidates)
    {
        foreach (int lane in lanes)
        {
            PreparedAddress address = queries[lane].Address;
            QueryBlocks blocks = new(address.Numbers);
            for (int block = 0; block < blocks.Count; block++)
            {
                register.Blocks.Prefetch(address.Place(0), blocks[block]);
            }
        }

        foreach (int lane in lanes)
        {
            PreparedAddress address = queries[lane].Address;
            QueryBlocks blocks = new(address.Numbers);
            for (int block = 0; block < blocks.Count; block++)
            {
                register.Blocks.PrefetchEntries(address.Place(0), blocks[block]);
            }
        }

        foreach (int lane in lanes)
        {
            Find(lane, queries[lane], candidates[lane]);
        }
    }

    private void Find(int lane, PreparedQuery query, CandidateList candidates)
    {
        QueryBlocks blocks = new(query.Address.Numbers);
        for (int place = 0; place < query.Address.PlaceCount; place++)
        {
            for (int block = 0; block < blocks.Count; block++)
            {
                FindInBlock(lane, query, query.Address.Place(place), blocks[block], candidates);
            }
        }
    }

    private void FindInBlock(int lane, PreparedQuery query, PlaceClass place, in AddressNumbers numbers, CandidateList candidates)
    {
        NamePartHashes name = query.NameParts;
        int count = register.Blocks.Find(place, numbers, name.Family, name.Given, found.Buffer, found.AsOf);
        found.TakePossible(lane, count, new PossibleInhabitant(query, register), candidates, withVersions: false);
    }
}
