using Juki.Engine.Bulk.Calibration;

namespace Juki.Engine.Bulk;

/// <summary>How true the answers are, by the truth file.</summary>
/// <remarks>
/// Rates of wrong answers come with their upper 95 % bound (<see cref="BinomialBounds"/>): none seen among few proves little.
/// </remarks>
public sealed record Accuracy
{
    private const double Confidence = 0.95;

    /// <summary>Queries for a person in the register.</summary>
    public required long Present { get; init; }

    /// <summary>Queries for a person not in the register.</summary>
    public required long Absent { get; init; }

    /// <summary>Answers that are certain.</summary>
    public required long Certain { get; init; }

    /// <summary>Certain answers that name another resident, or anyone for a person not in the register.</summary>
    public required long FalseCertain { get; init; }

    /// <summary>Answers that are probable.</summary>
    public required long Probable { get; init; }

    /// <summary>Probable answers that name another resident, or anyone for a person not in the register.</summary>
    public required long FalseProbable { get; init; }

    /// <summary>Persons not in the register with a certain answer.</summary>
    public required long AbsentCertain { get; init; }

    /// <summary>Persons not in the register with a probable answer.</summary>
    public required long AbsentProbable { get; init; }

    /// <summary>
    /// Present persons whose right resident is among those shown: named by a grade that names one, or with
    /// <see cref="BulkOptions.Top"/> among the further candidates.
    /// </summary>
    public required long NamedRight { get; init; }

    /// <summary>Present persons answered with others alone at a grade that names one.</summary>
    public required long NamedWrong { get; init; }

    /// <summary>The same by kind of error in the truth file; rows without an error stand under <c>none</c>, rows with several under each.</summary>
    public required IReadOnlyDictionary<string, ErrorKindAccuracy> ByErrorKind { get; init; }

    /// <summary>Predicted probabilities beside what was observed: ten bins of the answers that name somebody.</summary>
    public required IReadOnlyList<CalibrationBin> Calibration { get; init; }

    /// <summary>False matches among a million certain answers: the number we live by (design §4.5).</summary>
    public double FalseCertainPpm => Ppm(FalseCertain, Certain);

    /// <summary>Upper 95 % bound of <see cref="FalseCertainPpm"/>; a million if there is no certain answer.</summary>
    public double FalseCertainPpmUpper95 => PpmUpper(FalseCertain, Certain);

    /// <summary>False matches among a million probable answers.</summary>
    public double FalseProbablePpm => Ppm(FalseProbable, Probable);

    /// <summary>Upper 95 % bound of <see cref="FalseProbablePpm"/>; a million if there is no probable answer.</summary>
    public double FalseProbablePpmUpper95 => PpmUpper(FalseProbable, Probable);

    /// <summary>Share of the present persons who got a right certain answer, 0 to 1.</summary>
    public double CertainShare => Share(Certain - FalseCertain, Present);

    /// <summary>Share of the present persons who got a right certain or probable answer, 0 to 1.</summary>
    public double CertainOrProbableShare => Share(Certain - FalseCertain + Probable - FalseProbable, Present);

    /// <summary>Share of the present persons whose right resident is named at some grade, 0 to 1.</summary>
    public double NamedRightShare => Share(NamedRight, Present);

    /// <summary>Share of the absent persons with a certain answer, 0 to 1.</summary>
    public double AbsentCertainShare => Share(AbsentCertain, Absent);

    /// <summary>Upper 95 % bound of <see cref="AbsentCertainShare"/>; 1 if nobody was absent.</summary>
    public double AbsentCertainShareUpper95 => BinomialBounds.Upper(AbsentCertain, Absent, Confidence);

    /// <summary>Share of the absent persons with a probable answer, 0 to 1.</summary>
    public double AbsentProbableShare => Share(AbsentProbable, Absent);

    /// <summary>Upper 95 % bound of <see cref="AbsentProbableShare"/>; 1 if nobody was absent.</summary>
    public double AbsentProbableShareUpper95 => BinomialBounds.Upper(AbsentProbable, Absent, Confidence);

    private static double Share(long part, long of) => of > 0 ? (double)part / of : 0;

    private static double Ppm(long part, long of) => 1e6 * Share(part, of);

    private static double PpmUpper(long part, long of) => 1e6 * BinomialBounds.Upper(part, of, Confidence);
}
