namespace Juki.Engine.Load.Running;

/// <summary>What happened in one second of a load, or in what was left of one.</summary>
/// <param name="AtSeconds">Its end, since the beginning of the warm-up.</param>
/// <param name="IsMeasured">The warm-up was over.</param>
/// <param name="Rate">Answers a second.</param>
/// <param name="P50Us">Half of them took no longer, in microseconds; 0 in the warm-up.</param>
/// <param name="P99Us">99 of 100 took no longer.</param>
/// <param name="InFlight">Requests in flight at its end.</param>
/// <param name="Wrong">Wrong answers since the beginning.</param>
public sealed record LoadSecond(double AtSeconds, bool IsMeasured, double Rate, double P50Us, double P99Us, int InFlight, long Wrong);
