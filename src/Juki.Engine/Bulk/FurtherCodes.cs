using System.Runtime.CompilerServices;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.Bulk;

/// <summary>Bodies of the codes that a row shows behind its first, in place: a row's outcome stays free of allocation.</summary>
internal struct FurtherCodes
{
    private Bodies _bodies;
    private int _count;

    /// <summary>The further codes of a row that shows all of <paramref name="codes"/>.</summary>
    public static FurtherCodes Behind(ReadOnlySpan<ResidentCode> codes)
    {
        FurtherCodes further = default;
        for (int place = 1; place < codes.Length; place++)
        {
            further._bodies[further._count++] = codes[place].Body;
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
