using Juki.Engine.Answers;
using Juki.Engine.Benchmarks.Registers;

namespace Juki.Engine.Benchmarks.Peers;

/// <summary>Who is it, asked as a query file asks: any notation, any noise; all of the engine, in batches.</summary>
/// <param name="name">Name of the side.</param>
/// <param name="engine">The engine.</param>
/// <param name="queries">The queries, asked over and over.</param>
internal sealed class NoisyAnswerer(string name, IdentityEngine engine, NoisyQuery[] queries) : IAnswerer
{
    private readonly MatchSession _session = engine.CreateSession();

    public string Name => name;

    public void Answer(int first, Span<int> residents)
    {
        for (int start = 0; start < residents.Length; start += MatchSession.BatchSize)
        {
            AnswerBatch(first + start, residents.Slice(start, Math.Min(MatchSession.BatchSize, residents.Length - start)));
        }
    }

    private void AnswerBatch(int first, Span<int> residents)
    {
        _session.Clear();
        for (int index = 0; index < residents.Length; index++)
        {
            _session.Add(queries[(first + index) % queries.Length].Items);
        }

        _session.Run();
        for (int index = 0; index < residents.Length; index++)
        {
            ref readonly Answer answer = ref _session.Answer(index);
            residents[index] = answer.ResidentRow >= 0 ? answer.ResidentRow : PeerQuestion.Nobody;
        }
    }
}
