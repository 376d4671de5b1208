using System.Collections.Frozen;
using Juki.Engine.DataGen.Noise.Drafts;
using Juki.Engine.DataGen.Noise.Sources;
using Juki.Engine.DataGen.Texts;
using Juki.Engine.Model.Addresses;

namespace Juki.Engine.DataGen.Noise.Addresses;

/// <summary>
/// A municipality under the name of one that was merged into it: さいたま市浦和区 → 浦和市. The pairs of
/// <c>Data/merged-municipalities.tsv</c> are mergers of 1995 to 2010.
/// </summary>
internal sealed class MergedMunicipality : IQueryError
{
    private static readonly FrozenDictionary<string, string> FormerNames = DataFile.Lines("Noise/merged-municipalities.tsv")
        .Select(line => line.Split('\t'))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        FormerNames.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <inheritdoc/>
    public ErrorKind Kind => ErrorKind.AddressMerged;

    /// <inheritdoc/>
    public ErrorPart Parts => ErrorPart.Place;

    /// <inheritdoc/>
    public bool TryApply(QueryDraft draft, NoiseSources sources, ref QueryRandom random)
    {
        TextBuffer municipality = draft.Address.Municipality;
        Prefectures.ReadAtStart(municipality.Span, out int prefecture);
        if (!BySpan.TryGetValue(municipality.Span[prefecture..], out string? former))
        {
            return false;
        }

        municipality.Replace(prefecture, municipality.Length - prefecture, former);
        return true;
    }
}
