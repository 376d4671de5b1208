namespace Juki.Engine.Model.Addresses;

/// <summary>What learning a place gave.</summary>
/// <param name="Class">Its class.</param>
/// <param name="Municipality">Its municipality as addresses write it, folded.</param>
/// <param name="Town">Its town, folded.</param>
internal readonly record struct LearnedPlace(PlaceClass Class, MunicipalityKey Municipality, string Town);
