using Juki.Engine.Queries;
using Juki.Engine.Store.Births;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Candidates;

/// <summary>
/// Who was born that day and agrees in parts of name, reading and place, or lives in the same town; or has the name's parts in
/// another order.
/// </summary>
internal sealed class BirthBlockPass(Register register, PassRows found) : ICandidatePass
{
    public CandidatePass Pass => CandidatePass.BirthBlock;

    public bool MayFindRivals => true;

    public bool CanHelp(PreparedQuery query) => query.IsReadable && query.DateId >= 0;

    public void Find(ReadOnlySpan<int> lanes, ReadOnlySpan<PreparedQuery> queries, ReadOnlySpan<CandidateList> candidates)
    {
        foreach (int lane in lanes)
        {
            FindRotated(lane, queries[lane], candidates[lane]);
            FindAlike(lane, queries[lane], candidates[lane]);
        }
    }

    private void FindRotated(int lane, PreparedQuery query, CandidateList candidates)
    {
        for (int first = 1; first <= TokenRotation.Count(query.Name); first++)
        {
            ulong name = TokenRotation.Hash(query.Name, first);
            found.Take(lane, register.Births.FindByName(query.DateId, name, found.Buffer, found.AsOf), candidates);
        }
    }

    private void FindAlike(int lane, PreparedQuery query, CandidateList candidates)
    {
        for (int place = 0; place < BlockProbe.Count(query); place++)
        {
            SignatureProbe probe = BlockProbe.Of(query, place);
            found.Take(lane, register.Births.Scan(query.DateId, probe, found.Buffer, found.AsOf), candidates);
        }
    }
}
