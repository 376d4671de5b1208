using Juki.Engine.DataGen.Tables;

namespace Juki.Engine.DataGen.Population.Households;

/// <summary>
/// Finds how common each household cell must be so that all present residents together form the census pyramid and the
/// households the census sizes. Multiplicative updates (Richardson 1972, Lucy 1974) keep every weight positive and near
/// its prior; sizes are raked after each round. Foreign households keep their prior.
/// </summary>
internal sealed class PyramidFit
{
    private const int Rounds = 50;

    /// <summary>Shares of household sizes 1 to 7 and more (census of 2020); index 0 is not used.</summary>
    public static readonly double[] SizeShares = [0, 0.381, 0.281, 0.166, 0.119, 0.038, 0.011, 0.005];

    private readonly HouseholdCell[] _cells;
    private readonly CellSample[] _samples;
    private readonly double[] _institutions = new double[AgePyramid.Cells];
    private readonly AgePyramid _pyramid;

    public PyramidFit(HouseholdCell[] cells, AgePyramid pyramid, int thisYear)
    {
        _cells = cells;
        _pyramid = pyramid;
        _samples = [.. cells.Select((cell, number) => CellSample.Of(cell, thisYear, number))];
        double perHousehold = Institutions.Share / (1 - Institutions.Share);
        AddTo(_institutions, CellSample.OfInstitutions(), perHousehold);
    }

    /// <summary>The weight of each cell; they sum to about one.</summary>
    public double[] Weights()
    {
        double[] weights = [.. _cells.Select(cell => cell.Prior)];
        for (int round = 0; round < Rounds; round++)
        {
            FitPyramid(weights);
            FitSizes(weights);
        }

        return weights;
    }

    private void FitPyramid(double[] weights)
    {
        double[] wanted = Ratios(Predict(weights));
        for (int i = 0; i < _cells.Length; i++)
        {
            if (!_cells[i].Kind.IsForeign)
            {
                weights[i] *= Mean(wanted, _samples[i]);
            }
        }
    }

    private double[] Predict(double[] weights)
    {
        double[] persons = [.. _institutions];
        for (int i = 0; i < _cells.Length; i++)
        {
            AddTo(persons, _samples[i], weights[i]);
        }

        return persons;
    }

    private static void AddTo(double[] persons, CellSample sample, double households)
    {
        foreach ((int cell, double mean) in sample.Contributions)
        {
            persons[cell] += households * mean;
        }
    }

    private double[] Ratios(double[] persons)
    {
        double total = persons.Sum();
        double[] ratios = new double[persons.Length];
        for (int cell = 0; cell < ratios.Length; cell++)
        {
            ratios[cell] = persons[cell] > 0 ? _pyramid.Shares[cell] * total / persons[cell] : 1;
        }

        return ratios;
    }

    private static double Mean(double[] ratios, CellSample sample)
    {
        double sum = 0;
        foreach ((int cell, double mean) in sample.Contributions)
        {
            sum += ratios[cell] * mean;
        }

        return sum / sample.Total;
    }

    private void FitSizes(double[] weights)
    {
        double[] sizes = new double[CellSample.SizeClasses];
        for (int i = 0; i < _cells.Length; i++)
        {
            for (int size = 1; size < sizes.Length; size++)
            {
                sizes[size] += weights[i] * _samples[i].Sizes[size];
            }
        }

        for (int i = 0; i < _cells.Length; i++)
        {
            int size = _cells[i].Kind.Size;
            weights[i] *= _cells[i].Kind.IsForeign ? 1 : SizeShares[size] / sizes[size];
        }
    }
}
