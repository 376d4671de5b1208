using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Verification;

/// <summary>What only few rows have is sorted and belongs to rows that expect it.</summary>
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
    }
}
