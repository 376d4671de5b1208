using System.Collections.Frozen;
using Juki.Engine.DataGen.Noise;
using Juki.Engine.DataGen.Texts;
using Juki.Engine.Model.Addresses;

namespace Juki.Engine.DataGen.Queries.Writing;

/// <summary>
/// Writes prefecture, 郡 and municipality. What is left out must follow from the rest: names that the country has more than
/// once (<c>Data/ambiguous-municipalities.txt</c>, from Japan Post's list of municipalities) are written in full.
/// </summary>
internal static class MunicipalityVariety
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Ambiguous =
        DataFile.Lines("Queries/ambiguous-municipalities.txt").ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds a municipality.</summary>
    public static void Append(ReadOnlySpan<char> municipality, in WritingHabits habits, TextBuffer text)
    {
        Prefectures.ReadAtStart(municipality, out int prefecture);
        ReadOnlySpan<char> inPrefecture = municipality[prefecture..];
        ReadOnlySpan<char> bare = inPrefecture[CountyLength(inPrefecture)..];
        bool unique = !bare.IsEmpty && !Ambiguous.Contains(bare);

        if (!(unique && habits.OmitsPrefecture))
        {
            text.Append(municipality[..prefecture]);
        }

        text.Append(unique && habits.OmitsCounty ? bare : inPrefecture);
    }

    /// <summary>How many characters are a 郡; only towns and villages lie in one (郡山市, 小郡市 do not).</summary>
    private static int CountyLength(ReadOnlySpan<char> municipality) =>
        municipality.EndsWith("町") || municipality.EndsWith("村") ? municipality[..^1].IndexOf('郡') + 1 : 0;
}
