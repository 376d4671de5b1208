using Juki.Engine.Answers;
using Juki.Engine.Matching.Deciding;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Queries;
using Juki.Engine.Store.Births;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Candidates;

/// <summary>
/// The candidate passes (design §4.2): by code, by exact date and folded name, by a scan of the birth-date block, by the
/// folded name under the plausible slips of the date. Further passes for a wrong or missing date of birth join here: they
/// too add rows.
/// </summary>
internal sealed class CandidateFinder(Register register, CandidateRows rows)
{
    /// <summary>Rows of one name and date that the batched search takes; more are rare and fetched one query at a time.</summary>
    private const int RowsPerQuery = 8;

    /// <summary>Rows that one pass takes for one query.</summary>
    private const int RowsMax = 512;

    private readonly ulong[] _bodies = new ulong[MatchSession.BatchSize];
    private readonly int[] _residents = new int[MatchSession.BatchSize];
    private readonly int[] _dateIds = new int[MatchSession.BatchSize];
    private readonly ulong[] _hashes = new ulong[MatchSession.BatchSize];
    private readonly int[] _counts = new int[MatchSession.BatchSize];
    private readonly int[] _found = new int[MatchSession.BatchSize * RowsPerQuery];
    private readonly int[] _many = new int[RowsMax];

    /// <summary>Whose the codes are; their residents and all their versions become candidates.</summary>
    public void FindByCode(ReadOnlySpan<PreparedQuery> queries, Span<CodeOwner> owners)
    {
        int given = 0;
        foreach (PreparedQuery query in queries)
        {
            _bodies[given] = query.Code.Body;
            given += HasReadableCode(query) ? 1 : 0;
        }

        register.FindRows(_bodies.AsSpan(0, given), _residents.AsSpan(0, given));
        int next = 0;
        for (int lane = 0; lane < queries.Length; lane++)
        {
            owners[lane] = HasReadableCode(queries[lane]) ? Owner(queries[lane], _residents[next++]) : CodeOwner.NotGiven;
            if (owners[lane].Resident >= 0)
            {
                AddAllVersions(lane, owners[lane].Resident);
            }
        }
    }

    /// <summary>Everybody with the very date and the folded name.</summary>
    public void FindByName(ReadOnlySpan<PreparedQuery> queries, ReadOnlySpan<CandidateList> candidates)
    {
        int count = queries.Length;
        for (int lane = 0; lane < count; lane++)
        {
            _dateIds[lane] = queries[lane].IsReadable && queries[lane].Has(ItemSet.Name) ? queries[lane].DateId : -1;
            _hashes[lane] = queries[lane].FullNameHash;
        }

        register.Births.FindByName(_dateIds.AsSpan(0, count), _hashes.AsSpan(0, count), RowsPerQuery, _found, _counts);
        for (int lane = 0; lane < count; lane++)
        {
            if (_counts[lane] > RowsPerQuery)
            {
                FindNamesakes(lane, _dateIds[lane], _hashes[lane], candidates[lane]);
            }
            else
            {
                Add(lane, _found.AsSpan(lane * RowsPerQuery, _counts[lane]));
            }
        }
    }

    /// <summary>Who was born that day and agrees in parts of name, reading and place; or has the name's parts in another order.</summary>
    public void FindTolerant(int lane, PreparedQuery query, CandidateList candidates)
    {
        if (!query.IsReadable || query.DateId < 0 || (query.Items & (ItemSet.Name | ItemSet.Kana)) == 0)
        {
            return;
        }

        for (int first = 1; first <= TokenRotation.Count(query.Name); first++)
        {
            FindNamesakes(lane, query.DateId, TokenRotation.Hash(query.Name, first), candidates);
        }

        for (int place = 0; place < BlockProbe.Count(query); place++)
        {
            SignatureProbe probe = BlockProbe.Of(query, register, place);
            Take(lane, register.Births.Scan(query.DateId, probe, _many), candidates);
        }
    }

    /// <summary>
    /// Everybody with the folded name of whose date of birth a slip of the pen makes the query's, with all their versions.
    /// </summary>
    /// <param name="lanes">The queries to be searched for.</param>
    /// <param name="queries">All queries of the batch.</param>
    /// <param name="candidates">Their candidates.</param>
    public void FindUnderSlips(ReadOnlySpan<int> lanes, ReadOnlySpan<PreparedQuery> queries, ReadOnlySpan<CandidateList> candidates)
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
            FindUnderSlips(lane, queries[lane], candidates[lane]);
        }
    }

    /// <summary>Whether the pass over slips of the date can find anybody.</summary>
    public static bool MayHaveSlip(PreparedQuery query) =>
        query.IsReadable && query.Has(ItemSet.Name | ItemSet.BirthDate) && query.Birth.IsExact;

    private void FindUnderSlips(int lane, PreparedQuery query, CandidateList candidates)
    {
        int found = register.Names.FindByDate(query.FullNameHash, query.Birth, _many);
        candidates.LeaveOut(found - RowsMax);
        foreach (int row in _many.AsSpan(0, Math.Min(found, RowsMax)))
        {
            BirthDate date = register.Births.Date(register[row].DateId);
            if (BirthDateComparer.Compare(query.Birth, date) < BirthLevel.Different)
            {
                AddAllVersions(lane, register.ResidentOf(row));
            }
        }
    }

    private static bool HasReadableCode(PreparedQuery query) => query.IsReadable && query.Has(ItemSet.Code);

    private CodeOwner Owner(PreparedQuery query, int resident) =>
        resident >= 0 ? new CodeOwner(true, LookupState.Found, resident)
        : register.TryFindRetired(query.Code, out RetiredCode retired) ? new CodeOwner(true, LookupState.Superseded, retired.Row)
        : new CodeOwner(true, LookupState.Unknown, -1);

    private void AddAllVersions(int lane, int resident)
    {
        rows.Add(lane, resident);
        (int first, int count) = register.VersionsOf(resident);
        for (int row = first; row < first + count; row++)
        {
            rows.Add(lane, row);
        }
    }

    private void FindNamesakes(int lane, int dateId, ulong fullNameHash, CandidateList candidates) =>
        Take(lane, register.Births.FindByName(dateId, fullNameHash, _many), candidates);

    private void Take(int lane, int found, CandidateList candidates)
    {
        Add(lane, _many.AsSpan(0, Math.Min(found, RowsMax)));
        candidates.LeaveOut(found - RowsMax);
    }

    private void Add(int lane, ReadOnlySpan<int> found)
    {
        foreach (int row in found)
        {
            rows.Add(lane, row);
        }
    }
}
