using Juki.Engine.Store.Encoders;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Search;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Building;

/// <summary>
/// Puts the versions behind the residents, those of one resident side by side, in an order that depends on their content
/// alone; links each resident to them and writes the attachments of all rows.
/// </summary>
internal sealed class VersionPlacement(MergedSinks merged, NativeArray<Row> rows, CodeIndex codes, int residentCount)
{
    public static void Run(MergedSinks merged, SectionSet sections, NativeArray<Row> rows, int residentCount)
    {
        var codes = new CodeIndex(rows, sections.Get(SectionKinds.CodeBlocks), residentCount);
        var placement = new VersionPlacement(merged, rows, codes, residentCount);
        using var starts = new NativeArray<int>(residentCount + 1L);
        placement.FindOwners(starts);
        int versionCount = starts[residentCount];
        using var dealt = new NativeArray<EncodedRow>(versionCount);
        Shares.ForEach(residentCount, (first, end) => placement.Deal(starts, dealt, first, end));
        merged.ReleaseVersions();
        var attachments = new AttachmentPlacement(merged, codes, residentCount);
        attachments.WriteRawAddresses(sections, dealt);
        attachments.WriteStatusDays(sections);
        new RetiredCodePlacement(merged, codes).Write(sections);
    }

    /// <summary>Replaces the owners' codes by their rows and makes the start of each resident's versions.</summary>
    private void FindOwners(NativeArray<int> starts)
    {
        new OwnerSearch(codes).Run(merged);
        Shares.ForEach(residentCount, (first, end) => CountOwned(starts, first, end));
        for (int row = 0; row < residentCount; row++)
        {
            starts[row + 1] += starts[row];
        }
    }

    private void CountOwned(NativeArray<int> starts, int firstOwner, int endOwner)
    {
        foreach (NativeList<EncodedRow>.ArraySegment segment in merged.Sinks.SelectMany(sink => sink.Versions.Segments()))
        {
            foreach (ref readonly EncodedRow version in segment.Span)
            {
                int owner = (int)version.Row.CodeOrOwner;
                if (owner >= firstOwner && owner < endOwner)
                {
                    starts[owner + 1]++;
                }
            }
        }
    }

    private void Deal(NativeArray<int> starts, NativeArray<EncodedRow> dealt, int firstOwner, int endOwner)
    {
        using var next = new NativeArray<int>(endOwner - firstOwner);
        for (int sink = 0; sink < merged.Sinks.Count; sink++)
        {
            NativeList<EncodedRow> pending = merged.Sinks[sink].Versions;
            for (long index = 0; index < pending.Count; index++)
            {
                int owner = (int)pending[index].Row.CodeOrOwner;
                if (owner >= firstOwner && owner < endOwner)
                {
                    dealt[starts[owner] + next[owner - firstOwner]++] = new EncodedRow
                    {
                        Row = merged.Renumber(sink, pending[index].Row),
                        RawAddress = merged.RenumberRawAddress(sink, pending[index].RawAddress),
                    };
                }
            }
        }

        for (int owner = firstOwner; owner < endOwner; owner++)
        {
            Settle(owner, starts[owner], dealt.Span(starts[owner], starts[owner + 1] - starts[owner]));
        }
    }

    /// <summary>Sorts one resident's versions, writes their rows, and gives both sides what they know of each other.</summary>
    private void Settle(int owner, int firstVersion, Span<EncodedRow> versions)
    {
        if (versions.IsEmpty)
        {
            return;
        }

        ref Row resident = ref rows[owner];
        VersionRows.Settle(resident, versions);
        for (int index = 0; index < versions.Length; index++)
        {
            rows[residentCount + (long)firstVersion + index] = versions[index].Row;
        }

        resident.Word3 = Row.FirstVersionBits.Set(resident.Word3, (ulong)firstVersion);
        resident.Word3 = Row.VersionCountBits.Set(resident.Word3, Math.Min((ulong)versions.Length, Row.VersionCountBits.Max));
    }
}
