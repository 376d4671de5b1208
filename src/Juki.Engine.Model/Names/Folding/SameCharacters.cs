namespace Juki.Engine.Model.Names.Folding;

/// <summary>
/// The scalars that are another writing of the same character (tier T1): compatibility ideographs, radicals, width, Latin
/// case and diacritics. From <c>Data/same-character.tsv</c>.
/// </summary>
internal static class SameCharacters
{
    /// <summary>Scalar → what it is written as, one or two characters.</summary>
    public static Dictionary<int, string> Load() =>
        FoldResource.Lines("same-character.tsv")
            .Select(line => line.Split('\t'))
            .ToDictionary(fields => FoldResource.Scalar(fields[0]), fields => fields[1]);
}
