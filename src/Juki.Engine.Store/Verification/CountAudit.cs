using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Verification;

/// <summary>The counts of names, places and dates of birth are those of the residents that are present.</summary>
internal static class CountAudit
{
    public static void Run(AuditedRegister register)
    {
        NativeArray<NameEntry> families = register.Get(SectionKinds.Families);
        NativeArray<NameEntry> givens = register.Get(SectionKinds.Givens);
        NativeArray<PlaceEntry> places = register.Get(SectionKinds.Places);
        NativeArray<int> births = register.Get(SectionKinds.BirthCounts);
        ValueCounts counts = Count(register, () => new(families.Length, givens.Length, places.Length, births.Length));
        register.CheckAll("family names have as many bearers as they say", SectionKinds.Families, families.Length, id => families[id].Bearers == counts.Families[id]);
        register.CheckAll("given names have as many bearers as they say", SectionKinds.Givens, givens.Length, id => givens[id].Bearers == counts.Givens[id]);
        register.CheckAll("places have as many residents as they say", SectionKinds.Places, places.Length, id => places[id].Residents == counts.Places[id]);
        register.CheckAll("as many residents were born on a date as it says", SectionKinds.BirthCounts, births.Length, id => births[id] == counts.Births[id]);
    }

    /// <summary>The commonest values are counted for each part alone: threads would fight for their lines.</summary>
    private static ValueCounts Count(AuditedRegister register, Func<ValueCounts> create)
    {
        ValueCounts all = create();
        ElementScan.InParts(register.ResidentCount, SectionKinds.Rows.ElementSize, register.Pace, (start, length) =>
        {
            ValueCounts part = create();
            foreach (ref readonly Row row in register.Rows.Span(start, length))
            {
                part.Add(row);
            }

            lock (all)
            {
                all.Add(part);
            }
        });
        return all;
    }
}
