using Juki.Engine.Store.Encoders;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Search;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Building;

/// <summary>Writes the codes that were changed, sorted. A code is never used again: a retired one is nobody's and was retired once.</summary>
internal sealed class RetiredCodePlacement(MergedSinks merged, CodeIndex codes)
{
    public void Write(SectionSet sections)
    {
        EncodedRetiredCode[] pending = [.. merged.Sinks.SelectMany(sink => sink.RetiredCodes)];
        RetiredCodeEntry[] entries = Array.ConvertAll(pending, Settle);
        RefuseOrphans(pending, entries);
        Array.Sort(entries);
        RefuseReused(entries);
        NativeArray<RetiredCodeEntry> section = sections.Allocate(SectionKinds.RetiredCodes, entries.Length);
        entries.CopyTo(section.Span(0, entries.Length));
    }

    private RetiredCodeEntry Settle(EncodedRetiredCode code) =>
        new() { Body = code.Body, Row = codes.Find(code.OwnerBody), From = code.From, To = code.To };

    private static void RefuseOrphans(EncodedRetiredCode[] pending, RetiredCodeEntry[] entries)
    {
        ulong[] owners = [.. pending.Where((_, index) => entries[index].Row < 0).Select(code => code.OwnerBody)];
        if (owners.Length > 0)
        {
            throw new RegisterException(FormattableString.Invariant(
                $"{owners.Length:N0} retired codes name a resident code that no resident of the input has. Nothing was published."))
            {
                Conflict = RecordConflict.Of(RecordConflictKind.RetiredCodeWithoutResident, owners),
            };
        }
    }

    private void RefuseReused(RetiredCodeEntry[] sorted)
    {
        ulong[] reused =
        [
            .. sorted.Where((entry, index) => codes.Find(entry.Body) >= 0 || (index > 0 && sorted[index - 1].Body == entry.Body)).Select(entry => entry.Body),
        ];
        if (reused.Length > 0)
        {
            throw new RegisterException(FormattableString.Invariant(
                $"{reused.Length:N0} retired codes are in use or retired twice; codes are never used again. Nothing was published."))
            {
                Conflict = RecordConflict.Of(RecordConflictKind.RetiredCodeReused, reused),
            };
        }
    }
}
