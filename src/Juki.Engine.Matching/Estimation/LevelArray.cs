using Juki.Engine.Matching.Comparison;
using Juki.Engine.Matching.Weights;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Matching.Estimation;

/// <summary>One number for each level of all items, in the order of <see cref="LevelSlots"/>.</summary>
internal sealed class LevelArray
{
    private readonly double[] _values;

    private LevelArray(double[] values) => _values = values;

    /// <summary>The number in a slot.</summary>
    public double this[int slot] => _values[slot];

    /// <summary>Nothing but zeros.</summary>
    public static LevelArray Zero() => new(new double[LevelSlots.Count]);

    /// <summary>The m of a profile; 1 in the slots of missing items.</summary>
    public static LevelArray Of(LevelProbabilities m) => new(
        [.. Values(m.Name), .. Values(m.Kana), .. Values(m.Birth), .. Values(m.Sex), .. Values(m.Address)]);

    /// <summary>The same numbers in bits.</summary>
    public LevelArray ToBits() => new(Array.ConvertAll(_values, Math.Log2));

    /// <summary>The sum of the numbers of a comparison's levels.</summary>
    public double Sum(in ComparisonVector vector)
    {
        double sum = 0;
        foreach (int slot in LevelSlots.Of(vector))
        {
            sum += _values[slot];
        }

        return sum;
    }

    /// <summary>Adds to the numbers of a comparison's levels.</summary>
    public void Add(in ComparisonVector vector, double share)
    {
        foreach (int slot in LevelSlots.Of(vector))
        {
            _values[slot] += share;
        }
    }

    /// <summary>The numbers as the m of a profile.</summary>
    public LevelProbabilities ToProbabilities() => new(
        Table<NameLevel>(0), Table<KanaLevel>(1), Table<BirthLevel>(2), Table<SexLevel>(3), Table<AddressLevel>(4));

    /// <summary>
    /// From counts to probabilities, item by item: each level's count and its pseudo-count over those of the item. What is
    /// missing was not seen and does not count.
    /// </summary>
    public LevelArray Normalise(LevelArray prior, double pseudoCount)
    {
        double[] shares = new double[_values.Length];
        for (int item = 0; item + 1 < LevelSlots.Starts.Length; item++)
        {
            Range levels = (LevelSlots.Starts[item] + 1)..LevelSlots.Starts[item + 1];
            double all = _values[levels].Sum() + pseudoCount;
            for (int slot = levels.Start.Value; slot < levels.End.Value; slot++)
            {
                shares[slot] = (_values[slot] + (pseudoCount * prior[slot])) / all;
            }

            shares[levels.Start.Value - 1] = 1;
        }

        return new LevelArray(shares);
    }

    /// <summary>The largest distance between two numbers of a level.</summary>
    public double DistanceTo(LevelArray other) => _values.Zip(other._values, (a, b) => Math.Abs(a - b)).Max();

    private static IEnumerable<double> Values<TLevel>(LevelTable<TLevel> table)
        where TLevel : unmanaged, Enum => Enum.GetValues<TLevel>().Select(level => table[level]);

    private LevelTable<TLevel> Table<TLevel>(int item)
        where TLevel : unmanaged, Enum => LevelTable.Of<TLevel>(level => _values[LevelSlots.Starts[item] + LevelTable<TLevel>.Index(level)]);
}
