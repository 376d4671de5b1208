using Juki.Engine.Benchmarks.Registers;

namespace Juki.Engine.Benchmarks.Sessions;

/// <summary>The same queries straight to the engine, in whole batches, from text to result: no session can be faster.</summary>
internal sealed class EngineQueries(IdentityEngine engine, NoisyQuery[] queries, bool verify, int blockLength)
{
    private readonly MatchSession _session = engine.CreateSession();

    public ulong Run(int block)
    {
        ulong sum = 0;
        int begin = block * blockLength % queries.Length;
        for (int first = begin; first < begin + blockLength; first += MatchSession.BatchSize)
        {
            sum += RunBatch(queries.AsSpan(first, MatchSession.BatchSize));
        }

        return sum;
    }

    private ulong RunBatch(ReadOnlySpan<NoisyQuery> batch)
    {
        _session.Clear();
        foreach (NoisyQuery query in batch)
        {
            _session.Add(query.Items);
        }

        Ask();
        ulong sum = 0;
        for (int index = 0; index < batch.Length; index++)
        {
            sum += (ulong)_session.Answer(index).Result + ReplySum.Nobody;
        }

        return sum;
    }

    private void Ask()
    {
        if (verify)
        {
            _session.RunVerification();
        }
        else
        {
            _session.Run();
        }
    }
}
