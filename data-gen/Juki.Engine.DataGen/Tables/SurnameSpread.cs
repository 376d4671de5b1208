namespace Juki.Engine.DataGen.Tables;

/// <summary>
/// Spreads national surname shares over the regions by iterative proportional fitting: regional multipliers are kept as
/// far as the national totals and the regions' populations allow.
/// </summary>
internal sealed class SurnameSpread
{
    private const int Rounds = 12;
    private readonly double[][] _weights;
    private readonly double[] _national;
    private readonly double[] _regions;

    public SurnameSpread(string[] names, double[] national, double[] regions)
    {
        _national = national;
        _regions = regions;
        SurnameRegions spread = new();
        _weights = new double[regions.Length][];
        for (int region = 0; region < regions.Length; region++)
        {
            int r = region;
            _weights[region] = [.. names.Select((name, i) => national[i] * regions[r] * spread.Multiplier(name, r))];
        }
    }

    /// <summary>A table for each region.</summary>
    public AliasTable[] Tables()
    {
        for (int round = 0; round < Rounds; round++)
        {
            FitRegions();
            FitSurnames();
        }

        return [.. _weights.Select(weight => new AliasTable(weight))];
    }

    private void FitRegions()
    {
        for (int region = 0; region < _regions.Length; region++)
        {
            double factor = _regions[region] / _weights[region].Sum();
            for (int name = 0; name < _national.Length; name++)
            {
                _weights[region][name] *= factor;
            }
        }
    }

    private void FitSurnames()
    {
        for (int name = 0; name < _national.Length; name++)
        {
            double total = 0;
            foreach (double[] weight in _weights)
            {
                total += weight[name];
            }

            double factor = _national[name] / total;
            foreach (double[] weight in _weights)
            {
                weight[name] *= factor;
            }
        }
    }
}
