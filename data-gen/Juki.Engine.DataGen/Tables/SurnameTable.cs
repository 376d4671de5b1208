using Juki.Engine.DataGen.Population.Randomness;

namespace Juki.Engine.DataGen.Tables;

/// <summary>Draws surnames: by region, then spelling and reading.</summary>
internal sealed class SurnameTable
{
    private static readonly double[] ReadingShares = [1, 0.12, 0.03];
    private readonly NameForm[] _forms;
    private readonly int[] _firstForm;
    private readonly AliasTable _formTable;
    private readonly AliasTable[] _byRegion;

    /// <param name="regionShares">Share of the population in each of the <see cref="SurnameRegions"/>.</param>
    public SurnameTable(double[] regionShares)
    {
        (string Written, string[] Kana)[] surnames = Load();
        List<NameForm> allForms = [];
        List<double> shares = [];
        List<int> starts = [0];
        SpellingVariants variants = new();
        foreach ((string written, string[] kana) in surnames)
        {
            AddForms(variants.SpellingsOf(written), kana, allForms, shares);
            starts.Add(allForms.Count);
        }

        _forms = [.. allForms];
        _firstForm = [.. starts];
        _formTable = new AliasTable([.. shares], _firstForm);
        Names = [.. surnames.Select(surname => surname.Written)];
        Shares = NationalShares(Names.Length);
        _byRegion = new SurnameSpread(Names, Shares, regionShares).Tables();
    }

    /// <summary>All surnames by rank, in the commonest spelling.</summary>
    public string[] Names { get; }

    /// <summary>Share of each surname in the whole country.</summary>
    public double[] Shares { get; }

    /// <summary>A surname, as its rank counted from 0, as common in the region as it is there.</summary>
    public int Sample(ref Draws draws, int region) => _byRegion[region].Sample(ref draws);

    /// <summary>A spelling and reading of a surname.</summary>
    public NameForm SampleForm(ref Draws draws, int surname)
    {
        int start = _firstForm[surname];
        int count = _firstForm[surname + 1] - start;
        return _forms[count == 1 ? start : start + _formTable.Sample(ref draws, start, count)];
    }

    private static (string Written, string[] Kana)[] Load()
    {
        List<(string Written, string[] Kana)> surnames = [.. TableFile.Rows("surnames.tsv").Select(row => (row[0], row[1].Split(' ')))];
        HashSet<string> known = [.. surnames.Select(surname => surname.Written)];
        surnames.AddRange(ComposedSurnames.Except(known).DistinctBy(form => form.Written).Select(form => (form.Written, new[] { form.Kana })));
        return [.. surnames];
    }

    private static void AddForms(List<(string Written, double Share)> spellings, string[] kana, List<NameForm> forms, List<double> shares)
    {
        foreach ((string written, double share) in spellings)
        {
            for (int reading = 0; reading < kana.Length; reading++)
            {
                forms.Add(new NameForm(written, kana[reading]));
                shares.Add(share * ReadingShares[reading]);
            }
        }
    }

    private static double[] NationalShares(int count)
    {
        int listed = TableFile.Rows("surnames.tsv").Count();
        double[] shares = new double[count];
        for (int rank = 0; rank < listed; rank++)
        {
            shares[rank] = SurnameFrequency.ThousandsAt(rank + 1) / SurnameFrequency.PopulationThousands;
        }

        double rest = Math.Max(0, 1 - shares.Sum());
        shares.AsSpan(listed).Fill(rest / (count - listed));
        return shares;
    }
}
