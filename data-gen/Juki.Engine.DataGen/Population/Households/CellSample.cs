using Juki.Engine.DataGen.Population.Randomness;
using Juki.Engine.DataGen.Tables;

namespace Juki.Engine.DataGen.Population.Households;

/// <summary>
/// What households of one cell contribute on average to the pyramid and to the household sizes, found on a fixed sample of
/// generated households. Only present residents count.
/// </summary>
internal sealed class CellSample
{
    /// <summary>Households of seven and more are one class; index 0 is a household without present residents.</summary>
    public const int SizeClasses = 8;

    private const int Households = 240;
    private const ulong SampleSeed = 20_201_001;
    private readonly double[] _persons = new double[AgePyramid.Cells];

    private CellSample(Action<ulong, HouseholdSkeleton> fill)
    {
        HouseholdSkeleton household = new();
        for (ulong i = 0; i < Households; i++)
        {
            fill(i, household);
            Count(household);
        }

        Contributions = [.. _persons.Select((mean, cell) => (cell, mean)).Where(part => part.mean > 0)];
    }

    /// <summary>Mean number of present residents in each cell of the pyramid to which the household contributes.</summary>
    public (int Cell, double Persons)[] Contributions { get; }

    /// <summary>Share of households by present size.</summary>
    public double[] Sizes { get; } = new double[SizeClasses];

    /// <summary>All present residents of a household, on average.</summary>
    public double Total { get; private set; }

    /// <summary>The sample of a private household cell.</summary>
    public static CellSample Of(HouseholdCell cell, int thisYear, int number) => new((i, household) =>
    {
        Draws draws = new(SampleSeed, DrawStream.Calibration, ((ulong)number * Households) + i);
        PrivateHouseholds.Fill(ref draws, cell.Kind, cell.Age, thisYear, household);
    });

    /// <summary>The sample of household numbers in institutions.</summary>
    public static CellSample OfInstitutions() => new((i, household) =>
    {
        Draws draws = new(SampleSeed, DrawStream.Institution, i);
        Institutions.Fill(ref draws, Institutions.IsCareHome(i), household);
    });

    private void Count(HouseholdSkeleton household)
    {
        foreach (ref readonly SkeletonMember member in household.Members)
        {
            if (member.IsPresent)
            {
                _persons[AgePyramid.CellOf(member.Sex, member.Age)] += 1.0 / Households;
                Total += 1.0 / Households;
            }
        }

        Sizes[Math.Min(household.PresentCount, SizeClasses - 1)] += 1.0 / Households;
    }
}
