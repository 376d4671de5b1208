namespace Juki.Engine.Model.Addresses;

/// <summary>Learns places one by one: finds which are equal, and enters all spellings that a query may use.</summary>
internal sealed class PlaceLearner
{
    /// <summary>Digits of a municipality code before its check digit (JIS X 0402).</summary>
    private const int CodeLength = 5;

    private readonly PlaceIndex _index = new();
    private readonly Dictionary<string, int> _municipalities = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Municipality, string Name), MunicipalityKey> _keys = [];
    private readonly KyotoTowns _kyoto = new();
    private int _townCount;

    public PlaceLearner()
    {
        for (int code = 1; code <= Prefectures.Names.Length; code++)
        {
            _index.AddSpelling(Fold(Prefectures.Names[code - 1]), new PlaceClass(-1, -1, code));
        }
    }

    /// <summary>The class of a place, old or new.</summary>
    public LearnedPlace Learn(PlaceText place)
    {
        (int prefecture, string name) = Parts(place);
        if (name.Length == 0)
        {
            return new LearnedPlace(new PlaceClass(-1, -1, prefecture == 0 ? -1 : prefecture), MunicipalityKey.None, "");
        }

        int municipality = MunicipalityOf(place.MunicipalityCode, name, prefecture);
        var meaning = new PlaceClass(-1, municipality, prefecture == 0 ? -1 : prefecture);
        MunicipalityKey key = KeyOf(name, meaning);
        string townKey = Fold(place.Town);
        int town = _index.AddTown(municipality, townKey, _townCount);
        _townCount = Math.Max(_townCount, town + 1);
        _kyoto.Learn(name, municipality, townKey, town);
        return new LearnedPlace(meaning with { Town = town }, key, townKey);
    }

    /// <summary>
    /// What is understood of a place that comes when the learning is over: a municipality that was learned keeps its class, and so does
    /// its town; what is new has none. Any number of threads may read what was learned meanwhile.
    /// </summary>
    public LearnedPlace Understand(PlaceText place)
    {
        (int prefecture, string name) = Parts(place);
        var meaning = new PlaceClass(-1, -1, prefecture == 0 ? -1 : prefecture);
        if (name.Length == 0)
        {
            return new LearnedPlace(meaning, MunicipalityKey.None, "");
        }

        string townKey = Fold(place.Town);
        if (_municipalities.TryGetValue(Identity(place.MunicipalityCode, name, prefecture), out int municipality))
        {
            int town = _index.FindTown(municipality, townKey, out int length);
            meaning = meaning with { Municipality = municipality, Town = length == townKey.Length ? town : -1 };
        }

        return new LearnedPlace(meaning, Folded(name, PrefectureName(meaning)), townKey);
    }

    /// <summary>The index of all that was learned.</summary>
    public PlaceIndex Finish()
    {
        _kyoto.AddTo(_index);
        _index.Freeze();
        return _index;
    }

    private static (int Prefecture, string Name) Parts(PlaceText place)
    {
        int prefecture = Prefectures.ReadAtStart(place.Municipality, out int length);
        return (prefecture == 0 ? PrefectureOfCode(place.MunicipalityCode) : prefecture, place.Municipality[length..]);
    }

    private static string Identity(string code, string name, int prefecture) =>
        code.Length >= CodeLength ? code[..CodeLength] : $"{prefecture}{Fold(name)}";

    private int MunicipalityOf(string code, string name, int prefecture)
    {
        string identity = Identity(code, name, prefecture);
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

        string prefecture = PrefectureName(meaning);
        foreach (string spelling in MergedMunicipalities.FormerNamesOf(prefecture, name).Prepend(name))
        {
            AddSpellings(prefecture, spelling, meaning);
        }

        MunicipalityKey key = Folded(name, prefecture);
        _keys.Add((meaning.Municipality, name), key);
        return key;
    }

    private static string PrefectureName(PlaceClass meaning) => meaning.Prefecture > 0 ? Prefectures.Names[meaning.Prefecture - 1] : "";

    private static MunicipalityKey Folded(string name, string prefecture)
    {
        int county = MunicipalityGrammar.CountyLength(name);
        return new MunicipalityKey(Fold(prefecture), Fold(name[..county]), Fold(name[county..]));
    }

    /// <summary>With and without prefecture, with and without 郡.</summary>
    private void AddSpellings(string prefecture, string name, PlaceClass meaning)
    {
        int county = MunicipalityGrammar.CountyLength(name);
        foreach (string spelling in new[] { name, name[county..], prefecture + name, prefecture + name[county..] })
        {
            _index.AddSpelling(Fold(spelling), meaning);
        }
    }

    private static int PrefectureOfCode(string code) =>
        code.Length >= CodeLength && int.TryParse(code.AsSpan(0, 2), out int prefecture) && prefecture <= Prefectures.Names.Length
            ? prefecture
            : 0;

    private static string Fold(string text)
    {
        char[] buffer = new char[AddressFold.LengthMax(text.Length)];
        return new string(buffer, 0, AddressFold.Fold(text, buffer));
    }
}
