using Juki.Engine.DataGen.Population;
using Juki.Engine.DataGen.Population.Households;
using Juki.Engine.DataGen.Tables;
using Juki.Engine.Model;
using Juki.Engine.Model.Records;

namespace Juki.Engine.DataGen.Statistics;

/// <summary>
/// Compares a tally with the facts. A tolerance is a relative part, for what the model simplifies, plus four standard
/// deviations of a share whose residents come in households (variance times <see cref="Clustering"/>).
/// </summary>
internal sealed class PopulationFacts
{
    private const double Clustering = 3;
    private const double PresentAtEndOf2024 = 124_300_000;
    private const double ResidentsForEachBirthDate = 3_400;
    private const int SurnamesShown = 10;

    // Men of 100 and more are one in 12,000: the calibration, which weighs whole households, reaches them last.
    private const double Centenarians = 0.3;

    private readonly List<Marginal> _marginals = [];
    private readonly PopulationTally _tally;
    private readonly PopulationModel _model;
    private readonly double _residents;

    private PopulationFacts(PopulationTally tally, PopulationModel model)
    {
        _tally = tally;
        _model = model;
        _residents = tally.Statuses[(int)ResidentStatus.Current];
    }

    /// <summary>The summary of a tally.</summary>
    public static PopulationSummary Compare(PopulationTally tally, PopulationModel model)
    {
        PopulationFacts facts = new(tally, model);
        facts.ComparePrefectures();
        facts.CompareAges();
        facts.CompareSurnames();
        facts.CompareSizes();
        facts.CompareBirthDates();
        facts.CompareOthers();
        long removed = tally.Statuses.Sum() - tally.Statuses[(int)ResidentStatus.Current];
        return new PopulationSummary((long)facts._residents, removed, tally.Counts[(int)TallyCount.HeldBack], facts._marginals);
    }

    private void ComparePrefectures()
    {
        (string Name, double Residents)[] prefectures = PlaceTable.Prefectures();
        double total = prefectures.Sum(prefecture => prefecture.Residents);
        for (int i = 0; i < prefectures.Length; i++)
        {
            AddShare($"prefecture {prefectures[i].Name}", prefectures[i].Residents / total, _tally.Prefectures[i], _residents, 0.02);
        }
    }

    private void CompareAges()
    {
        AgePyramid pyramid = new(_model.Today, new BirthsByYear());
        foreach (Sex sex in (Sex[])[Sex.Male, Sex.Female])
        {
            for (int from = 0; from <= 100; from += 5)
            {
                int first = AgePyramid.CellOf(sex, from);
                int count = from == 100 ? AgePyramid.AgeMax - 99 : 5;
                double expected = pyramid.Shares.Slice(first, count).ToArray().Sum();
                AddShare($"{sex} {from}-{from + count - 1}", expected, _tally.Ages.AsSpan(first, count).ToArray().Sum(), _residents, from == 100 ? Centenarians : 0.05);
            }
        }
    }

    private void CompareSurnames()
    {
        double japanese = _tally.Counts[(int)TallyCount.PrivateJapanese];
        for (int rank = 0; rank < SurnamesShown; rank++)
        {
            AddShare($"surname {_model.Surnames.Names[rank]}", _model.Surnames.Shares[rank], _tally.Surnames[rank], japanese, 0.05);
        }

        foreach (int top in (int[])[10, 100, 1000])
        {
            AddShare($"surnames, first {top}", _model.Surnames.Shares.Take(top).Sum(), _tally.Surnames.Take(top).Sum(), japanese, 0.02);
        }
    }

    private void CompareSizes()
    {
        double households = _tally.Sizes.Sum();
        for (int size = 1; size <= PopulationTally.SizeMax; size++)
        {
            AddShare($"households of {size}", PyramidFit.SizeShares[size], _tally.Sizes[size], households, 0.05);
        }
    }

    // The mean over the days of the ages 0 to 94, which hold 99.5 % of all residents.
    private void CompareBirthDates()
    {
        int days = _model.Today.DayNumber - _model.Today.AddYears(-95).DayNumber;
        double mean = _tally.Days.TakeLast(days).Sum() / (double)days;
        double expected = ResidentsForEachBirthDate * _residents / PresentAtEndOf2024;
        _marginals.Add(new Marginal("residents for each date of birth", expected, mean, expected * 0.1));
    }

    private void CompareOthers()
    {
        double foreign = _model.Nationalities.Residents / PresentAtEndOf2024;
        AddShare("foreign residents", foreign, _tally.Counts[(int)TallyCount.Foreign], _residents, 0.1);
        AddShare("under protection", 1.0 / 1500, _tally.Counts[(int)TallyCount.Protected], _residents, 0.1);
        AddShare("removed beside present", 0.0175, _tally.Statuses.Sum() - _residents, _residents, 0.15);
        AddShare("held back beside present", 0.02, _tally.Counts[(int)TallyCount.HeldBack], _residents, 0.1);
        AddShare("versions for each resident", 0.33, _tally.Counts[(int)TallyCount.Versions], _residents, 0.1);
        AddShare("changed codes", 0.0005, _tally.Counts[(int)TallyCount.ChangedCodes], _residents, 0.1);
    }

    private void AddShare(string name, double expected, double count, double total, double relativeTolerance)
    {
        double sampling = 4 * Math.Sqrt(expected * (1 - expected) * Clustering / total);
        _marginals.Add(new Marginal(name, expected, count / total, (expected * relativeTolerance) + sampling));
    }
}
