namespace Juki.Engine.Model.Addresses;

/// <summary>A distinct place of a register as its addresses write it.</summary>
/// <param name="MunicipalityCode">JIS X 0402, five or six digits, as written; may be empty.</param>
/// <param name="Municipality">Prefecture, 郡, city and ward as written.</param>
/// <param name="Town">Town as written; may be empty.</param>
public readonly record struct PlaceText(string MunicipalityCode, string Municipality, string Town);
