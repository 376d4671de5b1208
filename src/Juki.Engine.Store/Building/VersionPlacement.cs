using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Registers;
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
        using var dealt = new NativeArray<PendingVersion>(versionCount);
        Shares.ForEach(residentCount, (first, end) => placement.Deal(starts, dealt, first, end));
        placement.WriteRawAddresses(sections, dealt);
        placement.WriteStatusDays(sections);
        placement.WriteRetiredCodes(sections);
    }

    /// <summary>Replaces the owners' codes by their rows and makes the start of each resident's versions.</summary>
    private void FindOwners(NativeArray<int> starts)
    {
        long orphans = 0;
        foreach (BuilderSink sink in merged.Sinks)
        {
            for (long index = 0; index < sink.Versions.Count; index++)
            {
                ref PendingVersion version = ref sink.Versions[index];
                int owner = codes.Find(version.Row.CodeOrOwner);
                if (owner < 0)
                {
                    orphans++;
                    continue;
                }

                version.Row.Word0 = Row.CodeOrOwnerBits.Set(version.Row.Word0, (ulong)owner);
                starts[owner + 1]++;
            }
        }

        RefuseOrphans(orphans, "versions");
        for (int row = 0; row < residentCount; row++)
        {
            starts[row + 1] += starts[row];
        }
    }

    private void Deal(NativeArray<int> starts, NativeArray<PendingVersion> dealt, int firstOwner, int endOwner)
    {
        using var next = new NativeArray<int>(endOwner - firstOwner);
        for (int sink = 0; sink < merged.Sinks.Count; sink++)
        {
            NativeList<PendingVersion> pending = merged.Sinks[sink].Versions;
            for (long index = 0; index < pending.Count; index++)
            {
                int owner = (int)pending[index].Row.CodeOrOwner;
                if (owner >= firstOwner && owner < endOwner)
                {
                    dealt[starts[owner] + next[owner - firstOwner]++] = new PendingVersion
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
    private void Settle(int owner, int firstVersion, Span<PendingVersion> versions)
    {
        if (versions.IsEmpty)
        {
            return;
        }

        ref Row resident = ref rows[owner];
        versions.Sort(ByContent);
        for (int index = 0; index < versions.Length; index++)
        {
            ref Row version = ref versions[index].Row;
            version.Word0 = Row.StatusBits.Set(version.Word0, Row.StatusBits.Get(resident.Word0));
            version.Word0 = Row.ProtectedBit.Set(version.Word0, Row.ProtectedBit.Get(resident.Word0));
            rows[residentCount + (long)firstVersion + index] = version;
        }

        resident.Word3 = Row.FirstVersionBits.Set(resident.Word3, (ulong)firstVersion);
        resident.Word3 = Row.VersionCountBits.Set(resident.Word3, Math.Min((ulong)versions.Length, Row.VersionCountBits.Max));
    }

    private static int ByContent(PendingVersion a, PendingVersion b)
    {
        int order = a.Row.Kind.CompareTo(b.Row.Kind);
        order = order != 0 ? order : Row.FromBits.Get(a.Row.Word3).CompareTo(Row.FromBits.Get(b.Row.Word3));
        order = order != 0 ? order : a.Row.Word3.CompareTo(b.Row.Word3);
        order = order != 0 ? order : a.Row.Word0.CompareTo(b.Row.Word0);
        order = order != 0 ? order : a.Row.Word1.CompareTo(b.Row.Word1);
        order = order != 0 ? order : a.Row.Word2.CompareTo(b.Row.Word2);
        return order != 0 ? order : a.RawAddress.CompareTo(b.RawAddress);
    }

    private void WriteRawAddresses(SectionSet sections, NativeArray<PendingVersion> dealt)
    {
        List<RowAttachment> attachments = Resolve(sink => merged.Sinks[sink].RawAddresses, (sink, raw) => (uint)merged.RenumberRawAddress(sink, (int)raw));
        for (int version = 0; version < dealt.Length; version++)
        {
            if (dealt[version].RawAddress != 0)
            {
                attachments.Add(new RowAttachment(residentCount + version, (uint)dealt[version].RawAddress));
            }
        }

        Write(sections, SectionKinds.RawAddresses, attachments);
    }

    private void WriteStatusDays(SectionSet sections) =>
        Write(sections, SectionKinds.StatusDays, Resolve(sink => merged.Sinks[sink].StatusDays, (_, day) => day));

    private void WriteRetiredCodes(SectionSet sections)
    {
        List<RetiredCodeEntry> entries = [];
        long orphans = 0;
        foreach (PendingRetiredCode code in merged.Sinks.SelectMany(sink => sink.RetiredCodes))
        {
            int owner = codes.Find(code.OwnerBody);
            orphans += owner < 0 ? 1 : 0;
            entries.Add(new RetiredCodeEntry { Body = code.Body, Row = owner, From = code.From, To = code.To });
        }

        RefuseOrphans(orphans, "retired codes");
        RefuseReused(entries);
        entries.Sort();
        NativeArray<RetiredCodeEntry> section = sections.Allocate(SectionKinds.RetiredCodes, entries.Count);
        for (int index = 0; index < entries.Count; index++)
        {
            section[index] = entries[index];
        }
    }

    private List<RowAttachment> Resolve(Func<int, List<PendingAttachment>> ofSink, Func<int, uint, uint> renumber) =>
        [.. Enumerable.Range(0, merged.Sinks.Count).SelectMany(sink =>
            ofSink(sink).Select(pending => new RowAttachment(codes.Find(pending.Body), renumber(sink, pending.Value))))];

    private static void Write(SectionSet sections, SectionKind<RowAttachment> kind, List<RowAttachment> attachments)
    {
        attachments.Sort((a, b) => a.Row.CompareTo(b.Row));
        NativeArray<RowAttachment> section = sections.Allocate(kind, attachments.Count);
        for (int index = 0; index < attachments.Count; index++)
        {
            section[index] = attachments[index];
        }
    }

    private static void RefuseOrphans(long orphans, string what)
    {
        if (orphans > 0)
        {
            throw new RegisterException(FormattableString.Invariant(
                $"{orphans:N0} {what} name a resident code that no resident of the input has. Nothing was published."));
        }
    }

    /// <summary>A code is never used again: a retired one belongs to no resident and was retired once.</summary>
    private void RefuseReused(List<RetiredCodeEntry> entries)
    {
        int reused = entries.Count(entry => codes.Find(entry.Body) >= 0) + entries.Count - entries.DistinctBy(entry => entry.Body).Count();
        if (reused > 0)
        {
            throw new RegisterException(FormattableString.Invariant(
                $"{reused:N0} retired codes are in use or retired twice; codes are never used again. Nothing was published."));
        }
    }
}
