namespace Juki.Engine.DataGen.Queries.Writing;

/// <summary>How a date is written; those with an era fall back to a western one where there is none.</summary>
internal enum DateForm
{
    /// <summary>1940-05-17.</summary>
    Iso,

    /// <summary>19400517.</summary>
    Compact,

    /// <summary>1940/5/17.</summary>
    Slashes,

    /// <summary>1940年5月17日.</summary>
    WesternKanji,

    /// <summary>S15.5.17.</summary>
    EraLetter,

    /// <summary>昭和15年5月17日.</summary>
    EraKanji,

    /// <summary>昭和１５年５月１７日.</summary>
    EraFullWidth,

    /// <summary>昭和十五年五月十七日.</summary>
    EraNumerals,
}
