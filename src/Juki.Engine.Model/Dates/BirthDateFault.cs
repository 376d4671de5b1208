namespace Juki.Engine.Model.Dates;

/// <summary>Why a text is not a date of birth.</summary>
public enum BirthDateFault : byte
{
    /// <summary>It is one.</summary>
    None = 0,

    /// <summary>There is no text.</summary>
    Empty = 1,

    /// <summary>No known notation.</summary>
    Format = 2,

    /// <summary>A month outside 1 to 12.</summary>
    Month = 3,

    /// <summary>A day that no month of this name ever has. (29 February of a common year is accepted: registers hold it.)</summary>
    Day = 4,

    /// <summary>A year before or after all that a register can hold.</summary>
    Year = 5,

    /// <summary>An era year outside its era: 明治46, 昭和65.</summary>
    Era = 6,
}
