namespace Juki.Engine.Matching.Estimation;

/// <summary>
/// The E step: by the present m and share of present persons, how probable each compared resident is to be the person of
/// the query, and what levels the true pairs are expected to show.
/// </summary>
internal sealed class Expectation
{
    private readonly double[] _likelihoods;

    private Expectation(int pairsMax) => _likelihoods = new double[pairsMax];

    /// <summary>How often each level is expected among the true pairs.</summary>
    public LevelArray Counts { get; } = LevelArray.Zero();

    /// <summary>How many queries are expected to be for somebody compared.</summary>
    public double Present { get; private set; }

    /// <summary>log2 of how probable all queries are, beside their being for nobody in the register.</summary>
    public double LogLikelihood { get; private set; }

    /// <summary>Goes through all queries once.</summary>
    /// <param name="queries">The data.</param>
    /// <param name="m">The present m.</param>
    /// <param name="presentShare">The present share of queries for a resident.</param>
    /// <param name="population">How many residents there are, each as probable as any before anything is compared.</param>
    public static Expectation Of(ComparedQueries queries, LevelArray m, double presentShare, int population)
    {
        int pairsMax = Enumerable.Range(0, queries.Count).Select(query => queries[query].Length).DefaultIfEmpty().Max();
        Expectation expectation = new(pairsMax);
        LevelArray bits = m.ToBits();
        double prior = Math.Log2(presentShare / Math.Max(population, 1));
        for (int query = 0; query < queries.Count; query++)
        {
            expectation.Add(queries[query], bits, prior, Math.Log2(1 - presentShare));
        }

        return expectation;
    }

    private void Add(ReadOnlySpan<ComparedPair> pairs, LevelArray bits, double prior, double nobody)
    {
        // Relative to the most probable, so that no power of two overflows or vanishes where it matters.
        double most = nobody;
        for (int i = 0; i < pairs.Length; i++)
        {
            _likelihoods[i] = prior + pairs[i].Evidence + bits.Sum(pairs[i].Vector);
            most = Math.Max(most, _likelihoods[i]);
        }

        double all = Math.Pow(2, nobody - most);
        for (int i = 0; i < pairs.Length; i++)
        {
            _likelihoods[i] = Math.Pow(2, _likelihoods[i] - most);
            all += _likelihoods[i];
        }

        Share(pairs, all);
        LogLikelihood += most + Math.Log2(all);
    }

    private void Share(ReadOnlySpan<ComparedPair> pairs, double all)
    {
        for (int i = 0; i < pairs.Length; i++)
        {
            double posterior = _likelihoods[i] / all;
            Counts.Add(pairs[i].Vector, posterior);
            Present += posterior;
        }
    }
}
