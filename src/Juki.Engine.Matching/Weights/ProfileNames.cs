using System.Text.Json;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Matching.Weights;

/// <summary>The names in a profile's file that its reader and its writer share.</summary>
internal static class ProfileNames
{
    /// <summary>u of the address: probabilities.</summary>
    public const string Address = "address";

    /// <summary>u of the address: factors of the share of the place that is common.</summary>
    public const string Places = "places";

    /// <summary>u of the address: persons who live in one house, at one number, in one block.</summary>
    public const string Persons = "persons";

    /// <summary>The levels that a table has a number for: all but missing.</summary>
    public static IEnumerable<TLevel> Levels<TLevel>()
        where TLevel : unmanaged, Enum => Enum.GetValues<TLevel>().Skip(1);

    /// <summary>A level's name: <c>variantT2</c>, <c>a6</c>.</summary>
    public static string Of<TLevel>(TLevel level)
        where TLevel : unmanaged, Enum => JsonNamingPolicy.CamelCase.ConvertName($"{level}");

    /// <summary>The section that has the u of a level of the address.</summary>
    public static string SectionOf(AddressLevel level) => level switch
    {
        <= AddressLevel.A4 => Persons,
        <= AddressLevel.A1 => Places,
        _ => Address,
    };
}
