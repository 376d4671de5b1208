using Juki.Engine.Store.Registers;

namespace Juki.Engine.Benchmarks.Peers;

/// <summary>Lets an answerer go through the questions, round after round from where the last one ended.</summary>
internal sealed class OurSide(IAnswerer answerer, Register register, int questionCount)
{
    /// <summary>Until the runtime has compiled for good what is hot.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    private readonly int[] _residents = new int[OurRound.BatchLength];
    private bool _isWarm;
    private int _next;

    public string Name => answerer.Name;

    public OurRound Run(TimeSpan time)
    {
        if (!_isWarm)
        {
            Measure(WarmUp);
            _isWarm = true;
        }

        return Measure(time);
    }

    /// <summary>The rows that answer the first questions.</summary>
    public int[] AnswersTo(int count)
    {
        var residents = new int[count];
        for (int first = 0; first < count; first += OurRound.BatchLength)
        {
            answerer.Answer(first, residents.AsSpan(first, Math.Min(OurRound.BatchLength, count - first)));
        }

        return residents;
    }

    private OurRound Measure(TimeSpan time)
    {
        long operations = 0;
        ulong checksum = 0;
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan core = Environment.CpuUsage.TotalTime;
        long start = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(start) < time)
        {
            checksum += AnswerBatch();
            operations += OurRound.BatchLength;
        }

        double seconds = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
        double coreSeconds = (Environment.CpuUsage.TotalTime - core).TotalSeconds;
        return new OurRound(operations, seconds, coreSeconds, checksum, GC.GetAllocatedBytesForCurrentThread() - allocated);
    }

    private ulong AnswerBatch()
    {
        _next = _next + OurRound.BatchLength > questionCount ? 0 : _next;
        answerer.Answer(_next, _residents);
        _next += OurRound.BatchLength;
        ulong sum = 0;
        foreach (int resident in _residents)
        {
            sum += resident < 0 ? 1 : register[resident].CodeOrOwner;
        }

        return sum;
    }
}
