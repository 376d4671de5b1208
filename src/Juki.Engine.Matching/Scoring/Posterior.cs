namespace Juki.Engine.Matching.Scoring;

/// <summary>
/// Bayes over the whole population (design §4.4): P(resident i | query) = L_i / (Σ L_j + L_none), with all likelihoods
/// in bits. Residents who were not compared have no weight worth counting.
/// </summary>
public static class Posterior
{
    /// <summary>Probability of a candidate if it were the only one: against "nobody" alone.</summary>
    public static float Alone(float weight, float nobody) => 1 / (1 + float.Exp2(nobody - weight));

    /// <summary>The weight from which on <see cref="Alone"/> reaches a probability: where a threshold lies among match weights.</summary>
    /// <param name="probability">The probability, below 1; every weight reaches 0, so −∞ is that of 0.</param>
    /// <param name="nobody">Weight of "nobody".</param>
    public static float WeightAlone(float probability, float nobody) => nobody + MathF.Log2(probability / (1 - probability));

    /// <summary>Probability of the candidate of weight <paramref name="weight"/> among all of them and "nobody".</summary>
    /// <param name="weight">Weight of the candidate, which is one of <paramref name="weights"/>.</param>
    /// <param name="weights">Weights of all candidates.</param>
    /// <param name="nobody">Weight of "nobody".</param>
    public static float Of(float weight, ReadOnlySpan<float> weights, float nobody)
    {
        // Relative to the candidate, so that no power of two overflows where it matters.
        float sum = float.Exp2(nobody - weight);
        foreach (float other in weights)
        {
            sum += float.Exp2(other - weight);
        }

        return 1 / sum;
    }
}
