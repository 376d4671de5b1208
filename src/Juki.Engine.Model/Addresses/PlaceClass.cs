namespace Juki.Engine.Model.Addresses;

/// <summary>
/// What a place is, whatever its spelling: numbers that are equal for 霞ヶ関 and 霞が関, for 大字上野 and 上野.
/// A number of −1 means not known.
/// </summary>
/// <param name="Town">Class of the town inside its municipality.</param>
/// <param name="Municipality">Class of the municipality.</param>
/// <param name="Prefecture">Prefecture 1 to 47 (JIS X 0401).</param>
public readonly record struct PlaceClass(int Town, int Municipality, int Prefecture);
