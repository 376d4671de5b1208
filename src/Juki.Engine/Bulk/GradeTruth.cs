namespace Juki.Engine.Bulk;

/// <summary>How many answers of one grade there are, and how many of them are wrong.</summary>
internal struct GradeTruth
{
    /// <summary>Answers of the grade.</summary>
    public long Rows { get; private set; }

    /// <summary>Those that name another resident, or anyone for a person not in the register.</summary>
    public long False { get; private set; }

    /// <summary>Those that name somebody for a person not in the register.</summary>
    public long Absent { get; private set; }

    /// <summary>Counts an answer, if it has the grade.</summary>
    public void Add(bool hasGrade, bool isPresent, bool isRight)
    {
        Rows += hasGrade ? 1 : 0;
        False += hasGrade && !isRight ? 1 : 0;
        Absent += hasGrade && !isPresent ? 1 : 0;
    }
}
