using Juki.Engine.Store.Changes;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Checkpoints;

/// <summary>Writes what only few rows have, raw addresses and days of removal, and retired codes.</summary>
internal sealed class MergedAttachments(Register register, RowMap map, SectionSet sections)
{
    public static void Write(Register register, RowMap map, long asOf, SectionSet sections)
    {
        var attachments = new MergedAttachments(register, map, sections);
        attachments.Write(SectionKinds.RawAddresses, details => (uint)details.RawAddress);
        attachments.Write(SectionKinds.StatusDays, details => details.StatusDay);
        attachments.WriteRetiredCodes(asOf);
    }

    /// <summary>Those of the base stay in their order; those of the delta, which are sorted first, come between them.</summary>
    private void Write(SectionKind<RowAttachment> kind, Func<RowDetails, uint> ofDelta)
    {
        List<RowAttachment> entered = Entered(ofDelta);
        List<RowAttachment> kept = Kept(register.Base.Sections.Get(kind));
        NativeArray<RowAttachment> section = sections.Allocate(kind, kept.Count + (long)entered.Count);
        int next = 0;
        long written = 0;
        foreach (RowAttachment attachment in kept)
        {
            for (; next < entered.Count && entered[next].Row < attachment.Row; next++)
            {
                section[written++] = entered[next];
            }

            section[written++] = attachment;
        }

        for (; next < entered.Count; next++)
        {
            section[written++] = entered[next];
        }
    }

    private List<RowAttachment> Kept(NativeArray<RowAttachment> ofBase)
    {
        List<RowAttachment> kept = [];
        for (long index = 0; index < ofBase.Length; index++)
        {
            if (map.Of(ofBase[index].Row) is var row and not RowMap.Left)
            {
                kept.Add(new RowAttachment(row, ofBase[index].Value));
            }
        }

        return kept;
    }

    private List<RowAttachment> Entered(Func<RowDetails, uint> ofDelta)
    {
        List<RowAttachment> entered = [];
        for (int old = map.BaseRowCount; old < map.BaseRowCount + (register.Delta?.Count ?? 0); old++)
        {
            if (map.Of(old) is var row and not RowMap.Left && ofDelta(register.Delta!.Details(old)) is var value and not 0)
            {
                entered.Add(new RowAttachment(row, value));
            }
        }

        entered.Sort((a, b) => a.Row.CompareTo(b.Row));
        return entered;
    }

    private void WriteRetiredCodes(long asOf)
    {
        RetiredCodeEntry[] entries = RetiredCodeEntries.At(register.Base, register.Delta, asOf);
        foreach (ref RetiredCodeEntry entry in entries.AsSpan())
        {
            entry.Row = map.Of(entry.Row);
        }

        entries.CopyTo(sections.Allocate(SectionKinds.RetiredCodes, entries.Length).Span(0, entries.Length));
    }
}
