using Juki.Engine.Answers;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Queries;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Candidates;

/// <summary>The two passes that every query takes: by code, and by exact date and folded name.</summary>
internal sealed class ExactPasses(Register register, PassRows found)
{
    /// <summary>Rows of one name and date that the batched search takes; more are rare and fetched one query at a time.</summary>
    private const int RowsPerQuery = 8;

    private readonly ulong[] _bodies = new ulong[MatchSession.BatchSize];
    private readonly int[] _residents = new int[MatchSession.BatchSize];
    private readonly int[] _dateIds = new int[MatchSession.BatchSize];
    private readonly ulong[] _hashes = new ulong[MatchSession.BatchSize];
    private readonly int[] _counts = new int[MatchSession.BatchSize];
    private readonly int[] _namesakes = new int[MatchSession.BatchSize * RowsPerQuery];

    /// <summary>Whose the codes are; their residents and all their versions become candidates.</summary>
    public void FindByCode(ReadOnlySpan<PreparedQuery> queries, Span<CodeOwner> owners)
    {
        int given = 0;
        foreach (PreparedQuery query in queries)
        {
            _bodies[given] = query.Code.Body;
            given += IsSoughtByCode(query) ? 1 : 0;
        }

        register.FindRows(_bodies.AsSpan(0, given), _residents.AsSpan(0, given), found.AsOf);
        int next = 0;
        for (int lane = 0; lane < queries.Length; lane++)
        {
            owners[lane] = IsSoughtByCode(queries[lane]) ? Owner(queries[lane], _residents[next++]) : CodeOwner.NotGiven;
            if (owners[lane].Resident >= 0)
            {
                found.TakeResident(lane, owners[lane].Resident);
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

        register.Births.FindByName(_dateIds.AsSpan(0, count), _hashes.AsSpan(0, count), RowsPerQuery, _namesakes, _counts, found.AsOf);
        for (int lane = 0; lane < count; lane++)
        {
            if (_counts[lane] > RowsPerQuery)
            {
                found.Take(lane, register.Births.FindByName(_dateIds[lane], _hashes[lane], found.Buffer, found.AsOf), candidates[lane]);
            }
            else
            {
                found.Take(lane, _namesakes.AsSpan(lane * RowsPerQuery, _counts[lane]));
            }
        }
    }

    /// <summary>
    /// Whose the code of one query is, also where another of its items cannot be read: such a query is not answered, so
    /// <see cref="FindByCode"/> leaves it out.
    /// </summary>
    public CodeOwner OwnerOf(PreparedQuery query) =>
        query.HasReadableCode ? Owner(query, register.FindRow(query.Code, found.AsOf)) : CodeOwner.NotGiven;

    private static bool IsSoughtByCode(PreparedQuery query) => query.IsReadable && query.HasReadableCode;

    private CodeOwner Owner(PreparedQuery query, int resident) =>
        resident >= 0 ? new CodeOwner(true, LookupState.Found, resident)
        : register.TryFindRetired(query.Code, found.AsOf, out RetiredCode retired) ? new CodeOwner(true, LookupState.Superseded, retired.Row)
        : new CodeOwner(true, LookupState.Unknown, -1);
}
