using Juki.Engine.Answers;
using Juki.Engine.Benchmarks.Tolerant;

namespace Juki.Engine.Benchmarks.Adversarial;

/// <summary>Asks one adversarial query again and again, by itself.</summary>
/// <param name="engine">The engine.</param>
internal sealed class AdversarialRun(IdentityEngine engine)
{
    private readonly MatchSession _session = engine.CreateSession();

    /// <summary>The answer, and the times after a first one, in which code is compiled and buffers grow.</summary>
    public (Answer Answer, Latencies Times) Ask(AdversarialQuery query, int times)
    {
        var latencies = new Latencies();
        Ask(query);
        for (int time = 0; time < times; time++)
        {
            long start = TimeProvider.System.GetTimestamp();
            Ask(query);
            latencies.Add(TimeProvider.System.GetElapsedTime(start));
        }

        return (_session.Answer(0), latencies);
    }

    private void Ask(AdversarialQuery query)
    {
        _session.Clear();
        _session.Add(query.Query.Items);
        _session.Run();
    }
}
