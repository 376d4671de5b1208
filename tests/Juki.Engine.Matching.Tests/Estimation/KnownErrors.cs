using Juki.Engine.Matching.Comparison;
using Juki.Engine.Matching.Estimation;
using Juki.Engine.Matching.Weights;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Matching.Tests.Estimation;

/// <summary>
/// Queries against a small population whose m, u and share of present persons are known: the levels of the right resident
/// are drawn from m, those of everybody else from u, each item by itself.
/// </summary>
internal sealed class KnownErrors(int seed)
{
    public const int Population = 20;
    public const double PresentShare = 0.8;

    public static readonly LevelProbabilities M = new(
        Table<NameLevel>(0.70, 0.10, 0.05, 0.03, 0.02, 0.03, 0.02, 0.01, 0.02, 0.01, 0.01),
        Table<KanaLevel>(0.60, 0.10, 0.10, 0.08, 0.05, 0.03, 0.02, 0.02),
        Table<BirthLevel>(0.88, 0.02, 0.03, 0.01, 0.02, 0.02, 0.01, 0.01),
        Table<SexLevel>(0.97, 0.03),
        Table<AddressLevel>(0.40, 0.25, 0.05, 0.05, 0.10, 0.05, 0.08, 0.02));

    private static readonly LevelProbabilities U = new(
        Table<NameLevel>(0.010, 0.002, 0.002, 0.002, 0.002, 0.005, 0.02, 0.002, 0.03, 0.05, 0.875),
        Table<KanaLevel>(0.012, 0.002, 0.004, 0.01, 0.022, 0.03, 0.05, 0.87),
        Table<BirthLevel>(0.010, 0.02, 0.01, 0.005, 0.03, 0.005, 0.01, 0.91),
        Table<SexLevel>(0.5, 0.5),
        Table<AddressLevel>(0.005, 0.005, 0.01, 0.02, 0.06, 0.1, 0.79, 0.01));

    private readonly Random _random = new(seed);

    public ComparedQueries Queries(int count)
    {
        ComparedQueries queries = new();
        for (int query = 0; query < count; query++)
        {
            int person = _random.NextDouble() < PresentShare ? _random.Next(Population) : -1;
            for (int resident = 0; resident < Population; resident++)
            {
                ComparisonVector vector = Draw(resident == person ? M : U);
                queries.Add(new ComparedPair(vector, (float)-Bits(U, vector)));
            }

            queries.EndQuery();
        }

        return queries;
    }

    /// <summary>The largest distance between two sets of m, and where it is.</summary>
    public static (double Distance, string Level) Distance(LevelProbabilities one, LevelProbabilities other)
    {
        (double, string)[] items =
        [
            Distance(one.Name, other.Name),
            Distance(one.Kana, other.Kana),
            Distance(one.Birth, other.Birth),
            Distance(one.Sex, other.Sex),
            Distance(one.Address, other.Address),
        ];
        return items.Max();
    }

    /// <summary>A table of probabilities for the levels after missing.</summary>
    public static LevelTable<TLevel> Table<TLevel>(params double[] values)
        where TLevel : unmanaged, Enum => LevelTable.Of<TLevel>(level => values[Convert.ToInt32(level) - 1]);

    private static (double, string) Distance<TLevel>(LevelTable<TLevel> one, LevelTable<TLevel> other)
        where TLevel : unmanaged, Enum => Enum.GetValues<TLevel>().Max(level => (Math.Abs(one[level] - other[level]), $"{typeof(TLevel).Name}.{level}"));

    private static double Bits(LevelProbabilities of, in ComparisonVector vector) => Math.Log2(
        of.Name[vector.Name] * of.Kana[vector.Kana] * of.Birth[vector.Birth] * of.Sex[vector.Sex] * of.Address[vector.Address]);

    private ComparisonVector Draw(LevelProbabilities from) => new()
    {
        Name = Draw(from.Name),
        Kana = Draw(from.Kana),
        Birth = Draw(from.Birth),
        Sex = Draw(from.Sex),
        Address = Draw(from.Address),
    };

    private TLevel Draw<TLevel>(LevelTable<TLevel> from)
        where TLevel : unmanaged, Enum
    {
        double left = _random.NextDouble();
        return Enum.GetValues<TLevel>().Skip(1).FirstOrDefault(level => (left -= from[level]) < 0, Enum.GetValues<TLevel>()[^1]);
    }
}
