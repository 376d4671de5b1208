namespace Juki.Engine.Matching.Deciding;

/// <summary>How a rival stands to the best candidate; the strongest that holds.</summary>
internal enum Rivalry
{
    /// <summary>Somebody else altogether, or suppressed.</summary>
    None = 0,

    /// <summary>Shares name and date, but lives far from where the best one was found: counted, harmless.</summary>
    Harmless = 1,

    /// <summary>Within the margin.</summary>
    Close = 2,

    /// <summary>The other twin.</summary>
    Twin = 3,

    /// <summary>Same name, same date, and not clearly somewhere else.</summary>
    SameNameAndDate = 4,

    /// <summary>The query's code is that of a member of the family.</summary>
    CodeOfFamilyMember = 5,

    /// <summary>As good an answer as the best.</summary>
    Equal = 6,
}
