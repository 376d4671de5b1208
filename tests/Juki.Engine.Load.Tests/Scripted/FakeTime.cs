namespace Juki.Engine.Load.Tests.Scripted;

/// <summary>A clock that goes on only when it is looked at or told to: a step at each look, as the looking takes time.</summary>
internal sealed class FakeTime(long stepNs = 100) : TimeProvider
{
    /// <summary>Now.</summary>
    public long NowNs { get; private set; }

    public override long TimestampFrequency => 1_000_000_000;

    public override long GetTimestamp()
    {
        Advance(stepNs);
        return NowNs;
    }

    public void Advance(long nanoseconds) => NowNs += nanoseconds;
}
