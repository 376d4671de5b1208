using Juki.Engine.DataGen.Population;
using Juki.Engine.Model.Names;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Tests.Nation;

/// <summary>Latin letters against katakana on the generator's foreign names. The costs of the sounds were tuned on them too: no independent figure.</summary>
public class ForeignNameTests
{
    /// <summary>Chinese and Korean names have Japanese readings of their kanji, which do not sound like the Latin letters.</summary>
    private static readonly string[] ByEar = ["usa", "other", "philippines", "brazil", "nepal", "indonesia"];

    /// <summary>Measured: 346 of 357 (97 %), among them all 62 of the table's American names.</summary>
    [Fact]
    public void Given_the_foreign_names_of_the_nation_When_compared_with_their_own_katakana_Then_nineteen_in_twenty_fit()
    {
        ForeignName[] names = [.. Names().Where(name => ByEar.Contains(name.Nationality))];
        string[] unfit = [.. names.Where(name => !Fits(name, name)).Select(name => $"{name.Latin} {name.Kana}")];

        Assert.True(names.Length > 300 && unfit.Length * 20 <= names.Length, $"{unfit.Length} of {names.Length}: {string.Join(", ", unfit)}");
    }

    /// <summary>Measured: 39 of 67,094 pairs (0.06 %), most of them one name in two languages (ROBERT, ROBERTO) or of one syllable.</summary>
    [Fact]
    public void Given_the_foreign_names_of_the_nation_When_each_is_compared_with_every_other_s_katakana_Then_fewer_than_one_in_a_thousand_fits()
    {
        ForeignName[] names = [.. Names().Where(name => !name.HasKanji).DistinctBy(name => (name.Part, name.Latin))];
        (ForeignName One, ForeignName Other)[] pairs =
        [
            .. from one in names from other in names where one.Part == other.Part && one.Latin != other.Latin && one.Kana != other.Kana select (one, other),
        ];
        string[] wrong = [.. pairs.Where(pair => Fits(pair.One, pair.Other)).Select(pair => $"{pair.One.Latin} {pair.Other.Kana}")];

        Assert.True(pairs.Length > 60_000 && wrong.Length * 1000 < pairs.Length, $"{wrong.Length} of {pairs.Length}: {string.Join(", ", wrong)}");
    }

    private static bool Fits(ForeignName latin, ForeignName kana)
    {
        var query = new PreparedName();
        query.Set($"SMITH {latin.Latin.Replace(" ", "", StringComparison.Ordinal)}");
        return NameComparer.Compare(query, "スミス", kana.Kana) == NameLevel.SameReading;
    }

    private static IEnumerable<ForeignName> Names()
    {
        using Stream table = typeof(PopulationOptions).Assembly.GetManifestResourceStream("foreign_names.tsv")!;
        using var reader = new StreamReader(table);
        while (reader.ReadLine() is { } line)
        {
            string[] fields = line.Split('\t');
            yield return new ForeignName(fields[0], fields[1], fields[2], fields[3].Length > 0, fields[4]);
        }
    }

    private sealed record ForeignName(string Nationality, string Part, string Latin, bool HasKanji, string Kana);
}
