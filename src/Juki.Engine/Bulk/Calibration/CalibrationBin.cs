namespace Juki.Engine.Bulk.Calibration;

/// <summary>Answers that named somebody with about the same probability, beside how many of them were right.</summary>
/// <param name="From">Least predicted probability of the bin, 0 to 1.</param>
/// <param name="To">Predicted probability at which the next bin begins; 1 belongs to the last bin.</param>
/// <param name="Rows">Answers in the bin.</param>
/// <param name="Right">Those that named the right resident first.</param>
/// <param name="PredictedWrong">Sum of 1 − probability: how many wrong answers the probabilities promised.</param>
public sealed record CalibrationBin(double From, double To, long Rows, long Right, double PredictedWrong)
{
    /// <summary>Mean predicted probability, 0 to 1; 0 in an empty bin.</summary>
    public double MeanPredicted => Rows > 0 ? 1 - (PredictedWrong / Rows) : 0;

    /// <summary>Share of the answers that were right, 0 to 1; 0 in an empty bin.</summary>
    public double ObservedRight => Rows > 0 ? (double)Right / Rows : 0;

    /// <summary>Observed minus predicted share: below zero the engine was too sure, above it too careful.</summary>
    public double Deviation => ObservedRight - MeanPredicted;

    /// <summary>Mean predicted share of wrong answers: what tells probabilities near 1 apart.</summary>
    public double MeanPredictedWrong => Rows > 0 ? PredictedWrong / Rows : 0;

    /// <summary>Share of the answers that were wrong.</summary>
    public double ObservedWrong => Rows > 0 ? (double)(Rows - Right) / Rows : 0;

    /// <summary>Lower end of the two-sided 95 % interval (Clopper-Pearson) of the wrong share.</summary>
    public double WrongLower95 => BinomialBounds.Lower(Rows - Right, Rows, 0.975);

    /// <summary>Upper end of the two-sided 95 % interval (Clopper-Pearson) of the wrong share.</summary>
    public double WrongUpper95 => BinomialBounds.Upper(Rows - Right, Rows, 0.975);
}
