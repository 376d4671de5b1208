using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Verification;

/// <summary>What only few rows have is sorted, belongs to rows that expect it, and is there for all that do.</summary>
internal static class AttachmentAudit
{
    public static void Run(AuditedRegister register)
    {
        NativeArray<RowAttachment> raw = register.Get(SectionKinds.RawAddresses);
        NativeArray<RowAttachment> days = register.Get(SectionKinds.StatusDays);
        NativeArray<RetiredCodeEntry> retired = register.Get(SectionKinds.RetiredCodes);
        register.CheckAll("raw addresses ascend by row", SectionKinds.RawAddresses, raw.Length, index =>
            index == 0 || raw[index - 1].Row < raw[index].Row);
        register.CheckAll("raw addresses belong to rows without parts", SectionKinds.RawAddresses, raw.Length, index =>
            (uint)raw[index].Row < register.Rows.Length && register.Rows[raw[index].Row].HasRawAddress);
        register.CheckAll("days of removal ascend by row", SectionKinds.StatusDays, days.Length, index =>
            (uint)days[index].Row < (uint)register.ResidentCount && (index == 0 || days[index - 1].Row < days[index].Row));
        register.CheckAll("retired codes ascend", SectionKinds.RetiredCodes, retired.Length, index =>
            index == 0 || retired[index - 1].Body < retired[index].Body);
        register.CheckAll("days of removal are days", SectionKinds.StatusDays, days.Length, index => StoredDay.IsDay(days[index].Value));
        register.CheckAll("retired codes are codes with days", SectionKinds.RetiredCodes, retired.Length, index =>
            StoredCode.IsCode(retired[index].Body) && StoredDay.IsDay(retired[index].From) && StoredDay.IsDay(retired[index].To));
        CheckRaw(register, raw.Length);
    }

    /// <summary>A row without parts that has no raw address either would show an empty one. None is missing where there are as many, each with a row of its own.</summary>
    private static void CheckRaw(AuditedRegister register, long rawCount)
    {
        const string What = "rows without parts have raw addresses";
        long expecting = 0;
        ElementScan.InParts(register.Rows.Length, SectionKinds.Rows.ElementSize, register.Pace, (start, length) =>
        {
            long found = 0;
            foreach (ref readonly Row row in register.Rows.Span(start, length))
            {
                found += row.HasRawAddress ? 1 : 0;
            }

            Interlocked.Add(ref expecting, found);
        });
        if (expecting != rawCount)
        {
            register.Fault(SectionKinds.RawAddresses, 0, What);
        }

        register.Log.Add(What, register.Rows.Length);
    }
}
