using System.Buffers;

namespace Juki.Engine.Model.Addresses;

/// <summary>
/// Finds where the municipality ends in an address: 郡 and 町/村, 市, 市 and 区 of a designated city, 区 of Tokyo,
/// 町 or 村 with its 郡 left out. Names that contain these characters themselves (四日市市, 大和郡山市) are in
/// <see cref="MunicipalityExceptions"/>.
/// </summary>
internal static class MunicipalityGrammar
{
    /// <summary>The longest names, their last character included: かすみがうら市, つくばみらい市.</summary>
    private const int NameLengthMax = 7;

    /// <summary>No county is longer than 北宇和郡 and the like by more than one character.</summary>
    private const int CountyLengthMax = 5;

    /// <summary>大阪市天王寺区, 神戸市東灘区: the ward's own name is at most this long.</summary>
    private const int WardLengthMax = 5;

    private static readonly SearchValues<char> Any = SearchValues.Create("市区町村");

    private static readonly SearchValues<char> TownOrVillage = SearchValues.Create("町村");

    /// <summary>Length of prefecture and municipality at the start of the text; 0 if there is none.</summary>
    public static int LengthAtStart(ReadOnlySpan<char> text)
    {
        Prefectures.ReadAtStart(text, out int prefecture);
        int name = NameLength(text[prefecture..]);
        return prefecture + name;
    }

    /// <summary>Length of the 郡 that a municipality's name starts with; 0 if there is none.</summary>
    public static int CountyLength(ReadOnlySpan<char> name)
    {
        if (MunicipalityExceptions.LengthAtStart(name) is > 0 and var known && name[known - 1] == '市')
        {
            return 0;
        }

        ReadOnlySpan<char> start = name[..Math.Min(name.Length, CountyLengthMax)];
        int county = start.IndexOf('郡');
        return county > 0 && county + 1 < name.Length && name[^1] is '町' or '村' ? county + 1 : 0;
    }

    private static int NameLength(ReadOnlySpan<char> text)
    {
        int known = MunicipalityExceptions.LengthAtStart(text);
        if (known > 0)
        {
            return known;
        }

        int end = IndexWithin(text, Any);
        int county = text[..Math.Min(text.Length, CountyLengthMax)].IndexOf('郡');
        if (county > 0 && (end < 0 || county < end))
        {
            int town = IndexWithin(text[(county + 1)..], TownOrVillage) + 1;
            return town > 0 ? county + 1 + town : 0;
        }

        int length = end + 1;
        return end > 0 && text[end] == '市' ? length + WardLength(text[..length], text[length..]) : length;
    }

    private static int WardLength(ReadOnlySpan<char> city, ReadOnlySpan<char> rest)
    {
        if (!DesignatedCities.Contains(city))
        {
            return 0;
        }

        int ward = rest[..Math.Min(rest.Length, WardLengthMax)].IndexOf('区');
        return ward > 0 ? ward + 1 : 0;
    }

    /// <summary>Index of the first of the characters, not at the very start; −1 if there is none.</summary>
    private static int IndexWithin(ReadOnlySpan<char> text, SearchValues<char> values)
    {
        if (text.Length < 2)
        {
            return -1;
        }

        int index = text[1..Math.Min(text.Length, NameLengthMax)].IndexOfAny(values);
        return index < 0 ? -1 : index + 1;
    }
}
