using Juki.Engine.Model.Records;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Search;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Verification;

/// <summary>Residents stand in the order of their codes, are found by them, and agree with their versions.</summary>
internal static class ResidentAudit
{
    private const int BatchSize = 1024;

    public static void Run(AuditedRegister register)
    {
        NativeArray<Row> rows = register.Rows;
        register.CheckAll("codes of residents ascend", SectionKinds.Rows, register.ResidentCount, row =>
            row == 0 || rows[row - 1].CodeOrOwner < rows[row].CodeOrOwner);
        CheckCodes(register);
        CheckVersions(register);
        CheckPresent(register);
    }

    /// <summary>The index of codes gives every resident's own row.</summary>
    private static void CheckCodes(AuditedRegister register)
    {
        const string What = "residents are found by their codes";
        var codes = new CodeIndex(register.Rows, register.Get(SectionKinds.CodeBlocks), register.ResidentCount);
        ElementScan.InParts(register.ResidentCount, SectionKinds.Rows.ElementSize, register.Pace, (start, length) =>
        {
            for (int first = (int)start; first < start + length; first += BatchSize)
            {
                int wrong = FindWrong(register, codes, first, (int)Math.Min(BatchSize, start + length - first));
                if (wrong >= 0)
                {
                    register.Fault(SectionKinds.Rows, wrong, What);
                    return;
                }
            }
        });
        register.Log.Add(What, register.ResidentCount);
    }

    private static int FindWrong(AuditedRegister register, CodeIndex codes, int first, int count)
    {
        Span<ulong> bodies = stackalloc ulong[count];
        Span<int> found = stackalloc int[count];
        for (int i = 0; i < count; i++)
        {
            bodies[i] = register.Rows[first + i].CodeOrOwner;
        }

        codes.Find(bodies, found);
        for (int i = 0; i < count; i++)
        {
            if (found[i] != first + i)
            {
                return first + i;
            }
        }

        return -1;
    }

    /// <summary>A version is among those that its resident links to, and has the resident's status and protection.</summary>
    private static void CheckVersions(AuditedRegister register)
    {
        NativeArray<Row> rows = register.Rows;
        int residents = register.ResidentCount;
        register.CheckAll("versions are linked from their residents", SectionKinds.Rows, rows.Length - residents, index =>
        {
            ref readonly Row version = ref rows[residents + (long)index];
            ref readonly Row resident = ref rows[(long)version.CodeOrOwner];
            ulong first = Row.FirstVersionBits.Get(resident.Word3);
            ulong count = Row.VersionCountBits.Get(resident.Word3);
            bool isLinked = (ulong)index >= first && (count == Row.VersionCountBits.Max || (ulong)index < first + count);
            return isLinked && version.Status == resident.Status && version.Protected == resident.Protected;
        });
    }

    private static void CheckPresent(AuditedRegister register)
    {
        const string What = "the manifest counts the residents that are not removed";
        long present = 0;
        ElementScan.InParts(register.ResidentCount, SectionKinds.Rows.ElementSize, register.Pace, (start, length) =>
        {
            long found = 0;
            foreach (ref readonly Row row in register.Rows.Span(start, length))
            {
                found += row.Status == ResidentStatus.Current ? 1 : 0;
            }

            Interlocked.Add(ref present, found);
        });
        if (present != register.Manifest.Present)
        {
            register.Fault(SectionKinds.Rows, 0, What);
        }

        register.Log.Add(What, register.ResidentCount);
    }
}
