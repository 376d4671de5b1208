namespace Juki.Engine.Model.Addresses;

/// <summary>What is read of the text of a place: prefecture and municipality, how municipalities are told apart, and the folded parts.</summary>
internal static class PlaceFold
{
    /// <summary>Digits of a municipality code before its check digit (JIS X 0402).</summary>
    private const int CodeLength = 5;

    /// <summary>Prefecture, by name or code, 0 if neither says it; and the rest of the municipality's name.</summary>
    public static (int Prefecture, string Name) Parts(PlaceText place)
    {
        int prefecture = Prefectures.ReadAtStart(place.Municipality, out int length);
        return (prefecture == 0 ? PrefectureOfCode(place.MunicipalityCode) : prefecture, place.Municipality[length..]);
    }

    /// <summary>What two spellings of one municipality have in common: its code, or its folded name where there is none.</summary>
    public static string Identity(string code, string name, int prefecture) =>
        code.Length >= CodeLength ? code[..CodeLength] : $"{prefecture}{Fold(name)}";

    /// <summary>The name of a place's prefecture; empty if it is not known.</summary>
    public static string PrefectureName(PlaceClass meaning) => meaning.Prefecture > 0 ? Prefectures.Names[meaning.Prefecture - 1] : "";

    /// <summary>The folded parts of a municipality's name.</summary>
    public static MunicipalityKey Folded(string name, string prefecture)
    {
        int county = MunicipalityGrammar.CountyLength(name);
        return new MunicipalityKey(Fold(prefecture), Fold(name[..county]), Fold(name[county..]));
    }

    /// <summary>The folded text.</summary>
    public static string Fold(string text)
    {
        char[] buffer = new char[AddressFold.LengthMax(text.Length)];
        return new string(buffer, 0, AddressFold.Fold(text, buffer));
    }

    private static int PrefectureOfCode(string code) =>
        code.Length >= CodeLength && int.TryParse(code.AsSpan(0, 2), out int prefecture) && prefecture <= Prefectures.Names.Length
            ? prefecture
            : 0;
}
