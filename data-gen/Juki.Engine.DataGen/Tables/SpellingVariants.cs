using System.Globalization;

namespace Juki.Engine.DataGen.Tables;

/// <summary>Variant characters that part of the bearers of a surname are registered with: 髙橋 beside 高橋.</summary>
internal sealed class SpellingVariants
{
    private readonly (string Written, string Variant, double Share)[] _variants =
    [
        .. TableFile.RowsAfterHeader("spelling_variants.tsv")
            .Select(row => (row[0], row[1], int.Parse(row[2], CultureInfo.InvariantCulture) / 1000.0)),
    ];

    /// <summary>Every spelling of a surname with its share; the table's own spelling comes first.</summary>
    public List<(string Written, double Share)> SpellingsOf(string surname)
    {
        List<(string Written, double Share)> spellings = [(surname, 1)];
        foreach ((string written, string variant, double share) in _variants)
        {
            if (surname.Contains(written, StringComparison.Ordinal))
            {
                spellings.Add((surname.Replace(written, variant, StringComparison.Ordinal), share));
                spellings[0] = (surname, spellings[0].Share - share);
            }
        }

        return spellings;
    }
}
