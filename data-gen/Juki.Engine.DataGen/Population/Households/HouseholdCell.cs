using Juki.Engine.DataGen.Tables;

namespace Juki.Engine.DataGen.Population.Households;

/// <summary>A kind of household with one reference age: what a household is drawn from.</summary>
internal readonly record struct HouseholdCell(HouseholdKind Kind, int Age)
{
    /// <summary>The cells of all kinds.</summary>
    public static HouseholdCell[] All() =>
    [
        .. HouseholdKind.All().SelectMany(kind =>
            Enumerable.Range(kind.Youngest, kind.Oldest - kind.Youngest + 1).Select(age => new HouseholdCell(kind, age))),
    ];

    /// <summary>How common the cell is before calibration: a triangle over the kind's ages.</summary>
    public double Prior
    {
        get
        {
            double rise = Age < Kind.Peak
                ? (Age - Kind.Youngest + 1.0) / (Kind.Peak - Kind.Youngest + 1)
                : (Kind.Oldest - Age + 1.0) / (Kind.Oldest - Kind.Peak + 1);
            return Kind.Share * rise * 2 / (Kind.Oldest - Kind.Youngest + 2);
        }
    }
}
