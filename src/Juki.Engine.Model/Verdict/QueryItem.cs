namespace Juki.Engine.Model.Verdict;

/// <summary>An item of a query.</summary>
public enum QueryItem : byte
{
    /// <summary>None in particular.</summary>
    None = 0,

    /// <summary>Resident code.</summary>
    Code = 1,

    /// <summary>Name.</summary>
    Name = 2,

    /// <summary>Reading.</summary>
    Kana = 3,

    /// <summary>Date of birth.</summary>
    BirthDate = 4,

    /// <summary>Sex.</summary>
    Sex = 5,

    /// <summary>Address.</summary>
    Address = 6,

    /// <summary>The whole row of a file.</summary>
    Row = 7,
}
