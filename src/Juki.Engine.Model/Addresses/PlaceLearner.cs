namespace Juki.Engine.Model.Addresses;

/// <summary>Learns places one by one: finds which are equal, and enters all spellings that a query may use.</summary>
internal sealed class PlaceLearner
{
    private readonly PlaceIndex _index = new();
    private readonly Dictionary<string, int> _municipalities = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Municipality, string Name), MunicipalityKey> _keys = [];
    private readonly KyotoTowns _kyoto = new();
    private int _townCount;

    public PlaceLearner()
    {
        for (int code = 1; code <= Prefectures.Names.Length; code++)
        {
            _index.AddSpelling(PlaceFold.Fold(Prefectures.Names[code - 1]), new PlaceClass(-1, -1, code));
        }
    }

    /// <summary>The class of a place, old or new.</summary>
    public LearnedPlace Learn(PlaceText place)
    {
        (int prefecture, string name) = PlaceFold.Parts(place);
        if (name.Length == 0)
        {
            return new LearnedPlace(new PlaceClass(-1, -1, prefecture == 0 ? -1 : prefecture), MunicipalityKey.None, "");
        }

        int municipality = MunicipalityOf(place.MunicipalityCode, name, prefecture);
        var meaning = new PlaceClass(-1, municipality, prefecture == 0 ? -1 : prefecture);
        MunicipalityKey key = KeyOf(name, meaning);
        string townKey = PlaceFold.Fold(place.Town);
        int town = _index.AddTown(municipality, townKey, _townCount);
        _townCount = Math.Max(_townCount, town + 1);
        _kyoto.Learn(name, municipality, townKey, town);
        return new LearnedPlace(meaning with { Town = town }, key, townKey);
    }

    /// <summary>All that was learned, without what only the learning needed.</summary>
    public LearnedPlaces Finish()
    {
        _kyoto.AddTo(_index);
        _index.Freeze();
        return new LearnedPlaces(_index, _municipalities);
    }

    private int MunicipalityOf(string code, string name, int prefecture)
    {
        string identity = PlaceFold.Identity(code, name, prefecture);
        if (!_municipalities.TryGetValue(identity, out int municipality))
        {
            municipality = _index.AddMunicipality();
            _municipalities.Add(identity, municipality);
        }

        return municipality;
    }

    /// <summary>The folded name; at the first meeting its spellings are entered, those of merged municipalities too.</summary>
    private MunicipalityKey KeyOf(string name, PlaceClass meaning)
    {
        if (_keys.TryGetValue((meaning.Municipality, name), out MunicipalityKey? known))
        {
            return known;
        }

        string prefecture = PlaceFold.PrefectureName(meaning);
        foreach (string spelling in MergedMunicipalities.FormerNamesOf(prefecture, name).Prepend(name))
        {
            AddSpellings(prefecture, spelling, meaning);
        }

        MunicipalityKey key = PlaceFold.Folded(name, prefecture);
        _keys.Add((meaning.Municipality, name), key);
        return key;
    }

    /// <summary>With and without prefecture, with and without 郡.</summary>
    private void AddSpellings(string prefecture, string name, PlaceClass meaning)
    {
        int county = MunicipalityGrammar.CountyLength(name);
        foreach (string spelling in new[] { name, name[county..], prefecture + name, prefecture + name[county..] })
        {
            _index.AddSpelling(PlaceFold.Fold(spelling), meaning);
        }
    }
}
