using System.Collections.Immutable;
using Juki.Engine.DataGen.Population.Randomness;
using Juki.Engine.DataGen.Tables;
using Juki.Engine.Model.Changes;

namespace Juki.Engine.DataGen.Changes;

/// <summary>
/// How often each reason occurs in a year of the whole country, in thousands (vital statistics, migration report and resident register figures of
/// 2023 and 2024, rounded; the rare ones are rounded up so that small files have some), and how it is spread over the months. Naturalisations
/// follow changes of nationality and are not drawn.
/// </summary>
internal sealed class ChangeMix
{
    private const int MonthsOfYear = 12;

    /// <summary>Each move that is drawn is that of so many persons: families join it (measured).</summary>
    private const double MoversTogether = 1.59;

    private static readonly double[] Even = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];

    /// <summary>March and April have ten times the moves of the quietest month.</summary>
    private static readonly double[] OfMoves = [1.2, 1.5, 10, 10, 1.6, 1.3, 1.6, 1.6, 1.5, 1.3, 1.1, 1];

    private static readonly double[] OfBirths = [0.96, 0.93, 0.92, 0.93, 0.95, 0.95, 0.99, 1, 1, 0.97, 0.94, 0.95];
    private static readonly double[] OfDeaths = [1.25, 1.15, 1.05, 0.98, 0.95, 0.90, 0.92, 0.95, 0.93, 1, 1.03, 1.13];
    private static readonly double[] OfWeddings = [0.9, 1.1, 1.3, 0.9, 1, 0.9, 1, 0.9, 0.9, 1, 1.4, 1];

    private static readonly ImmutableArray<(ChangeReason Reason, double Thousands, double[] Season)> Table =
    [
        (ChangeReason.Birth, 730, OfBirths),
        (ChangeReason.MoveInFromAbroad, 720, OfMoves),
        (ChangeReason.ResidenceGranted, 20, Even),
        (ChangeReason.EntryExOfficio, 15, Even),
        (ChangeReason.Death, 1600, OfDeaths),
        (ChangeReason.DeclaredDead, 6, Even),
        (ChangeReason.Emigration, 560, OfMoves),
        (ChangeReason.ChangeOfNationality, 9, Even),
        (ChangeReason.RemovalExOfficio, 60, Even),
        (ChangeReason.MoveBetween, 5200 / MoversTogether, OfMoves),
        (ChangeReason.MoveWithin, 3600 / MoversTogether, OfMoves),
        (ChangeReason.Marriage, 440, OfWeddings),
        (ChangeReason.Divorce, 110, Even),
        (ChangeReason.Adoption, 40, Even),
        (ChangeReason.OtherNameChange, 15, Even),
        (ChangeReason.Correction, 120, Even),
        (ChangeReason.Reading, 900, Even),
        (ChangeReason.FormerSurnameEntered, 30, Even),
        (ChangeReason.FormerSurnameRemoved, 8, Even),
        (ChangeReason.AliasEntered, 40, Even),
        (ChangeReason.AliasRemoved, 20, Even),
        (ChangeReason.SexCorrected, 6, Even),
        (ChangeReason.BirthDateCorrected, 8, Even),
        (ChangeReason.ProtectionSet, 80, Even),
        (ChangeReason.ProtectionLifted, 50, Even),
        (ChangeReason.CodeOnRequest, 12, Even),
    ];

    private readonly double[] _weights = new double[MonthsOfYear];
    private readonly AliasTable[] _tables = new AliasTable[MonthsOfYear];

    public ChangeMix()
    {
        for (int month = 0; month < MonthsOfYear; month++)
        {
            double[] weights = [.. Table.Select(entry => entry.Thousands * entry.Season[month] / entry.Season.Sum())];
            _weights[month] = weights.Sum();
            _tables[month] = new AliasTable(weights);
        }
    }

    /// <summary>How many changes a day of a month has, beside those of other months.</summary>
    public double Weight(DateOnly day) => _weights[day.Month - 1];

    /// <summary>The reason of a change of a month.</summary>
    public ChangeReason Sample(ref Draws draws, DateOnly day) => Table[_tables[day.Month - 1].Sample(ref draws)].Reason;
}
