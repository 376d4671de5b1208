namespace Juki.Engine.Client.Connections;

/// <summary>
/// Pauses between attempts to connect: they double from the least to the most, and each is shortened by up to half at random, so that the
/// clients of a server that went away do not come back all at once.
/// </summary>
internal sealed class Backoff(TimeSpan least, TimeSpan most, Random jitter)
{
    private TimeSpan? _next;

    /// <summary>The pause before the next attempt.</summary>
    public TimeSpan Next()
    {
        TimeSpan whole = _next ?? least;
        _next = whole < most / 2 ? whole * 2 : most;
        return whole * (0.5 + (jitter.NextDouble() / 2));
    }

    /// <summary>An attempt was worth it: the next pause is the least again.</summary>
    public void Reset() => _next = null;
}
