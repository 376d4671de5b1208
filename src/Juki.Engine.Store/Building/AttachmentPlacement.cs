using Juki.Engine.Store.Encoders;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Search;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Building;

/// <summary>Writes what only few rows have, sorted by row: texts of unusual addresses and days of removal.</summary>
internal sealed class AttachmentPlacement(MergedSinks merged, CodeIndex codes, int residentCount)
{
    private const int BatchLength = 1024;

    /// <summary>Raw addresses of residents, then of versions, which stand in their order already.</summary>
    public void WriteRawAddresses(SectionSet sections, NativeArray<EncodedRow> versions)
    {
        long ofResidents = merged.Sinks.Sum(sink => sink.RawAddresses.Count);
        NativeArray<RowAttachment> section = sections.Allocate(SectionKinds.RawAddresses, ofResidents + CountRaw(versions));
        Resolve(section, sink => merged.Sinks[sink].RawAddresses, (sink, raw) => (uint)merged.RenumberRawAddress(sink, (int)raw));
        for (long version = 0, next = ofResidents; version < versions.Length; version++)
        {
            if (versions[version].RawAddress != 0)
            {
                section[next++] = new RowAttachment(residentCount + (int)version, (uint)versions[version].RawAddress);
            }
        }
    }

    public void WriteStatusDays(SectionSet sections)
    {
        NativeArray<RowAttachment> section = sections.Allocate(SectionKinds.StatusDays, merged.Sinks.Sum(sink => sink.StatusDays.Count));
        Resolve(section, sink => merged.Sinks[sink].StatusDays, (_, day) => day);
    }

    private static long CountRaw(NativeArray<EncodedRow> versions)
    {
        long count = 0;
        for (long version = 0; version < versions.Length; version++)
        {
            count += versions[version].RawAddress != 0 ? 1 : 0;
        }

        return count;
    }

    /// <summary>Writes what the sinks attached to residents at the section's start.</summary>
    private void Resolve(NativeArray<RowAttachment> section, Func<int, NativeList<PendingAttachment>> ofSink, Func<int, uint, uint> renumber)
    {
        int next = 0;
        for (int sink = 0; sink < merged.Sinks.Count; sink++)
        {
            foreach (NativeList<PendingAttachment>.ArraySegment segment in ofSink(sink).Segments())
            {
                Resolve(segment.Span, section.Span(next, segment.Count), value => renumber(sink, value));
                next += segment.Count;
            }
        }

        section.Span(0, next).Sort((a, b) => a.Row.CompareTo(b.Row));
    }

    private void Resolve(ReadOnlySpan<PendingAttachment> pending, Span<RowAttachment> resolved, Func<uint, uint> renumber)
    {
        Span<ulong> bodies = stackalloc ulong[BatchLength];
        Span<int> rows = stackalloc int[BatchLength];
        for (int index = 0; index < pending.Length; index++)
        {
            int lane = index % BatchLength;
            if (lane == 0)
            {
                Find(pending[index..], bodies, rows);
            }

            resolved[index] = new RowAttachment(rows[lane], renumber(pending[index].Value));
        }
    }

    private void Find(ReadOnlySpan<PendingAttachment> pending, Span<ulong> bodies, Span<int> rows)
    {
        int count = Math.Min(pending.Length, BatchLength);
        for (int lane = 0; lane < count; lane++)
        {
            bodies[lane] = pending[lane].Body;
        }

        codes.Find(bodies[..count], rows);
    }
}
