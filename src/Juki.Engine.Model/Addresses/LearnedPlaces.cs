namespace Juki.Engine.Model.Addresses;

/// <summary>What is kept of the learning (<see cref="PlaceLearner"/>): which places queries may mean, and which municipalities there are.</summary>
internal sealed class LearnedPlaces(PlaceIndex index, Dictionary<string, int> municipalities)
{
    /// <summary>The places that queries may mean.</summary>
    public PlaceIndex Index => index;

    /// <summary>
    /// What is understood of a place that comes when the learning is over: a municipality that was learned keeps its class, and so does
    /// its town; what is new has none. Any number of threads may read what was learned meanwhile.
    /// </summary>
    public LearnedPlace Understand(PlaceText place)
    {
        (int prefecture, string name) = PlaceFold.Parts(place);
        var meaning = new PlaceClass(-1, -1, prefecture == 0 ? -1 : prefecture);
        if (name.Length == 0)
        {
            return new LearnedPlace(meaning, MunicipalityKey.None, "");
        }

        string townKey = PlaceFold.Fold(place.Town);
        if (municipalities.TryGetValue(PlaceFold.Identity(place.MunicipalityCode, name, prefecture), out int municipality))
        {
            int town = index.FindTown(municipality, townKey, out int length);
            meaning = meaning with { Municipality = municipality, Town = length == townKey.Length ? town : -1 };
        }

        return new LearnedPlace(meaning, PlaceFold.Folded(name, PlaceFold.PrefectureName(meaning)), townKey);
    }
}
