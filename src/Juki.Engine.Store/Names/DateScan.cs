using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Juki.Engine.Store.Names;

/// <summary>
/// The kernel of the search by name and date: which of up to 64 tags a <see cref="DateProbe"/> lets pass, one bit for each.
/// Every width gives the same answer as <see cref="Scalar"/>.
/// </summary>
internal static class DateScan
{
    /// <summary>The most tags of one call: the bits of its answer.</summary>
    public const int TagsMax = 64;

    /// <summary>Scans with the widest vectors that pay on this processor.</summary>
    public static ulong Scan(ReadOnlySpan<uint> tags, in DateProbe probe) =>
        Vector512.IsHardwareAccelerated ? Wide512(tags, probe)
        : Vector256.IsHardwareAccelerated ? Wide256(tags, probe)
        : Scalar(tags, probe, 0);

    /// <summary>One tag at a time from index <paramref name="start"/> on; the bits before it are 0.</summary>
    public static ulong Scalar(ReadOnlySpan<uint> tags, in DateProbe probe, int start)
    {
        ulong passed = 0;
        for (int index = start; index < tags.Length; index++)
        {
            passed |= (probe.Passes(tags[index]) ? 1UL : 0) << index;
        }

        return passed;
    }

    /// <summary>Sixteen tags at a time. A lane of all ones is −1, so that the sum of the three comparisons counts agreements.</summary>
    public static ulong Wide512(ReadOnlySpan<uint> tags, in DateProbe probe)
    {
        ReadOnlySpan<Vector512<uint>> lanes = MemoryMarshal.Cast<uint, Vector512<uint>>(tags);
        Vector512<uint> wanted = Vector512.Create(probe.Date);
        Vector512<uint> yearBits = Vector512.Create(probe.YearBits);
        Vector512<uint> monthBits = Vector512.Create(probe.MonthBits);
        Vector512<uint> dayBits = Vector512.Create(probe.DayBits);
        Vector512<uint> yearGuard = Vector512.Create(probe.YearGuard);
        Vector512<int> agreementsMin = Vector512.Create(probe.AgreementsMin);
        Vector512<uint> swapped = Vector512.Create(probe.Near.Swapped);
        Vector512<uint> neighbour = Vector512.Create(probe.Near.Neighbour);
        Vector512<uint> secondNeighbour = Vector512.Create(probe.Near.SecondNeighbour);
        ulong passed = 0;
        for (int lane = 0; lane < lanes.Length; lane++)
        {
            Vector512<uint> tag = lanes[lane];
            Vector512<uint> differs = tag ^ wanted;
            Vector512<uint> year = IsZero(differs & yearBits) | IsZero((tag & Vector512.Create(NameTag.YearBits)) | yearGuard);
            Vector512<uint> month = IsZero(differs & monthBits) | IsZero(tag & Vector512.Create(NameTag.MonthBits));
            Vector512<uint> day = IsZero(differs & dayBits) | IsZero(tag & Vector512.Create(NameTag.DayBits));
            Vector512<uint> agree = Vector512.GreaterThanOrEqual(-(year + month + day).AsInt32(), agreementsMin).AsUInt32();
            Vector512<uint> date = tag & Vector512.Create(NameTag.DateBits);
            Vector512<uint> near = Vector512.Equals(date, swapped) | Vector512.Equals(date, neighbour) | Vector512.Equals(date, secondNeighbour);
            passed |= (agree | near).ExtractMostSignificantBits() << (lane * Vector512<uint>.Count);
        }

        return passed | Scalar(tags, probe, lanes.Length * Vector512<uint>.Count);
    }

    /// <summary>Eight tags at a time, as <see cref="Wide512"/>.</summary>
    public static ulong Wide256(ReadOnlySpan<uint> tags, in DateProbe probe)
    {
        ReadOnlySpan<Vector256<uint>> lanes = MemoryMarshal.Cast<uint, Vector256<uint>>(tags);
        Vector256<uint> wanted = Vector256.Create(probe.Date);
        Vector256<uint> yearBits = Vector256.Create(probe.YearBits);
        Vector256<uint> monthBits = Vector256.Create(probe.MonthBits);
        Vector256<uint> dayBits = Vector256.Create(probe.DayBits);
        Vector256<uint> yearGuard = Vector256.Create(probe.YearGuard);
        Vector256<int> agreementsMin = Vector256.Create(probe.AgreementsMin);
        Vector256<uint> swapped = Vector256.Create(probe.Near.Swapped);
        Vector256<uint> neighbour = Vector256.Create(probe.Near.Neighbour);
        Vector256<uint> secondNeighbour = Vector256.Create(probe.Near.SecondNeighbour);
        ulong passed = 0;
        for (int lane = 0; lane < lanes.Length; lane++)
        {
            Vector256<uint> tag = lanes[lane];
            Vector256<uint> differs = tag ^ wanted;
            Vector256<uint> year = IsZero(differs & yearBits) | IsZero((tag & Vector256.Create(NameTag.YearBits)) | yearGuard);
            Vector256<uint> month = IsZero(differs & monthBits) | IsZero(tag & Vector256.Create(NameTag.MonthBits));
            Vector256<uint> day = IsZero(differs & dayBits) | IsZero(tag & Vector256.Create(NameTag.DayBits));
            Vector256<uint> agree = Vector256.GreaterThanOrEqual(-(year + month + day).AsInt32(), agreementsMin).AsUInt32();
            Vector256<uint> date = tag & Vector256.Create(NameTag.DateBits);
            Vector256<uint> near = Vector256.Equals(date, swapped) | Vector256.Equals(date, neighbour) | Vector256.Equals(date, secondNeighbour);
            passed |= (ulong)(agree | near).ExtractMostSignificantBits() << (lane * Vector256<uint>.Count);
        }

        return passed | Scalar(tags, probe, lanes.Length * Vector256<uint>.Count);
    }

    private static Vector512<uint> IsZero(Vector512<uint> bits) => Vector512.Equals(bits, Vector512<uint>.Zero);

    private static Vector256<uint> IsZero(Vector256<uint> bits) => Vector256.Equals(bits, Vector256<uint>.Zero);
}
