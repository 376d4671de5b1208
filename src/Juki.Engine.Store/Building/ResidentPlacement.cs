using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Search;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Building;

/// <summary>
/// Puts the residents into the order of their codes: counted by stretch of the space of codes, dealt out, sorted inside each
/// (some thirty-six rows).
/// </summary>
internal sealed class ResidentPlacement(MergedSinks merged, NativeArray<Row> rows, NativeArray<uint> households, int residentCount)
{
    private readonly CodeSpace _space = new(residentCount);

    public static void Run(MergedSinks merged, SectionSet sections, NativeArray<Row> rows, int residentCount)
    {
        NativeArray<uint> households = sections.Allocate(SectionKinds.Households, residentCount);
        var placement = new ResidentPlacement(merged, rows, households, residentCount);
        using NativeArray<int> starts = placement.Count();
        using var next = new NativeArray<int>(starts.Length);
        Shares.ForEach(placement._space.BlockCount, (first, end) => placement.Deal(starts, next, first, end));
        merged.ReleaseResidents();
        placement.RefuseDuplicates();
        CodeIndex.Fill(sections.Allocate(SectionKinds.CodeBlocks, CodeIndex.BlocksFor(residentCount)), rows, residentCount);
    }

    /// <summary>The first row of each stretch: counts first, then their running sum.</summary>
    private NativeArray<int> Count()
    {
        var starts = new NativeArray<int>(_space.BlockCount + 1L);
        Shares.ForEach(_space.BlockCount, (first, end) => CountBlocks(starts, first, end));
        for (long block = 1; block < starts.Length; block++)
        {
            starts[block] += starts[block - 1];
        }

        return starts;
    }

    private void CountBlocks(NativeArray<int> starts, int firstBlock, int endBlock)
    {
        foreach (NativeList<Row>.ArraySegment segment in merged.Sinks.SelectMany(sink => sink.Residents.Segments()))
        {
            foreach (ref readonly Row row in segment.Span)
            {
                int block = _space.BlockOf(row.CodeOrOwner);
                if (block >= firstBlock && block < endBlock)
                {
                    starts[block + 1]++;
                }
            }
        }
    }

    private void Deal(NativeArray<int> starts, NativeArray<int> next, int firstBlock, int endBlock)
    {
        for (int block = firstBlock; block < endBlock; block++)
        {
            next[block] = starts[block];
        }

        for (int sink = 0; sink < merged.Sinks.Count; sink++)
        {
            DealSink(sink, next, firstBlock, endBlock);
        }

        for (int block = firstBlock; block < endBlock; block++)
        {
            SortStretch(starts[block], starts[block + 1]);
        }
    }

    private void DealSink(int sink, NativeArray<int> next, int firstBlock, int endBlock)
    {
        NativeList<Row> pending = merged.Sinks[sink].Residents;
        NativeList<uint> pendingHouseholds = merged.Sinks[sink].Households;
        for (long index = 0; index < pending.Count; index++)
        {
            int block = _space.BlockOf(pending[index].CodeOrOwner);
            if (block >= firstBlock && block < endBlock)
            {
                int place = next[block]++;
                rows[place] = merged.Renumber(sink, pending[index]);
                households[place] = RenumberHousehold(sink, pendingHouseholds[index]);
            }
        }
    }

    private uint RenumberHousehold(int sink, uint household) =>
        HouseholdNumber.IsText(household)
            ? HouseholdNumber.FromText(merged.Households.IdMaps[sink][HouseholdNumber.TextId(household)])
            : household;

    /// <summary>Insertion sort: stretches are short, and rows and households move together.</summary>
    private void SortStretch(int start, int end)
    {
        for (int sorted = start + 1; sorted < end; sorted++)
        {
            Row row = rows[sorted];
            uint household = households[sorted];
            int place = sorted;
            for (; place > start && rows[place - 1].CodeOrOwner > row.CodeOrOwner; place--)
            {
                rows[place] = rows[place - 1];
                households[place] = households[place - 1];
            }

            rows[place] = row;
            households[place] = household;
        }
    }

    private void RefuseDuplicates()
    {
        int duplicates = 0;
        List<ulong> bodies = [];
        for (int row = 1; row < residentCount; row++)
        {
            if (rows[row].CodeOrOwner == rows[row - 1].CodeOrOwner)
            {
                duplicates++;
                Note(bodies, rows[row].CodeOrOwner);
            }
        }

        if (duplicates > 0)
        {
            throw new RegisterException(FormattableString.Invariant(
                $"{duplicates:N0} residents have a code that another resident of the input has too; codes are unique. Nothing was published."))
            {
                Conflict = RecordConflict.Of(RecordConflictKind.DuplicateResident, bodies),
            };
        }
    }

    private static void Note(List<ulong> bodies, ulong body)
    {
        if (bodies.Count < RecordConflict.CodesMax)
        {
            bodies.Add(body);
        }
    }
}
