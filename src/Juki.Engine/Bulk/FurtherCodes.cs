using System.Runtime.CompilerServices;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.Bulk;

/// <summary>Bodies of the codes that a row shows beside the one it names, in place: a row's outcome stays free of allocation.</summary>
internal struct FurtherCodes
{
    private Bodies _bodies;
    private int _count;

    /// <summary>Keeps codes, at most <see cref="BulkOptions.TopMax"/> − 1.</summary>
    public static FurtherCodes Of(ReadOnlySpan<ResidentCode> codes)
    {
        FurtherCodes further = default;
        foreach (ResidentCode code in codes)
        {
            further._bodies[further._count++] = code.Body;
        }

        return further;
    }

    /// <summary>Whether a code is among them.</summary>
    public readonly bool Contains(ulong body) => ((ReadOnlySpan<ulong>)_bodies)[.._count].Contains(body);

    [InlineArray(BulkOptions.TopMax - 1)]
    private struct Bodies
    {
        private ulong _first;
    }
}
