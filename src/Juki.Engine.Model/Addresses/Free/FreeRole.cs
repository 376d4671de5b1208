namespace Juki.Engine.Model.Addresses.Free;

/// <summary>What a token of a free address says.</summary>
internal enum FreeRole : byte
{
    /// <summary>A word of the suburb, town or state, or of a street whose kind is not written.</summary>
    Place = 0,

    /// <summary>A word of the street, its kind (ST, RD) included.</summary>
    Street = 1,

    /// <summary>A number in the street, or the letter behind one: 12, 12A, 12-14.</summary>
    House = 2,

    /// <summary>Unit, flat, apartment: Unit 3, 3/12, #3.</summary>
    Unit = 3,

    /// <summary>Floor: Level 3.</summary>
    Floor = 4,

    /// <summary>Postcode.</summary>
    Postcode = 5,

    /// <summary>A word that only says what the next token is: UNIT, APT. It is not compared: Unit 3 is Apt 3, and Level 3 has another role.</summary>
    Designator = 6,
}
