namespace Juki.Engine.Bulk;

/// <summary>How true the answers are, by the truth file.</summary>
public sealed record Accuracy
{
    /// <summary>Queries for a person in the register.</summary>
    public required long Present { get; init; }

    /// <summary>Queries for a person not in the register.</summary>
    public required long Absent { get; init; }

    /// <summary>Answers that are certain.</summary>
    public required long Certain { get; init; }

    /// <summary>Certain answers that name another resident, or anyone for a person not in the register.</summary>
    public required long FalseCertain { get; init; }

    /// <summary>Present persons answered with the right resident at any grade that names one.</summary>
    public required long NamedRight { get; init; }

    /// <summary>Present persons answered with another resident at any grade that names one.</summary>
    public required long NamedWrong { get; init; }

    /// <summary>The same by kind of error in the truth file; rows without an error stand under <c>none</c>, rows with several under each.</summary>
    public required IReadOnlyDictionary<string, ErrorKindAccuracy> ByErrorKind { get; init; }

    /// <summary>False matches among a million certain answers: the number we live by (design §4.5).</summary>
    public double FalseCertainPpm => Certain > 0 ? FalseCertain * 1e6 / Certain : 0;

    /// <summary>Share of the present persons who got a right certain answer, 0 to 1.</summary>
    public double CertainShare => Present > 0 ? (double)CertainRight / Present : 0;

    /// <summary>Share of the present persons whose right resident is named at some grade, 0 to 1.</summary>
    public double NamedRightShare => Present > 0 ? (double)NamedRight / Present : 0;

    private long CertainRight => Certain - FalseCertain;
}
