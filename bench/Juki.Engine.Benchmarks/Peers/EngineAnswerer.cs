using Juki.Engine.Answers;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Benchmarks.Peers;

/// <summary>
/// Who is it: the whole engine, from text to graded answer. It answers more than the peers are asked: how sure, who else,
/// which former name or address; and for an absent person it goes on to look under slips and variants.
/// </summary>
internal sealed class EngineAnswerer : IAnswerer
{
    private readonly MatchSession _session;
    private readonly PeerQuestion[] _questions;
    private readonly Func<PeerQuestion, string> _name;
    private readonly Predicate<ResultCode> _accepts;

    private EngineAnswerer(string name, IdentityEngine engine, PeerQuestion[] questions, Func<PeerQuestion, string> nameOf, Predicate<ResultCode> accepts)
    {
        Name = name;
        _session = engine.CreateSession();
        _questions = questions;
        _name = nameOf;
        _accepts = accepts;
    }

    public string Name { get; }

    /// <summary>The name as registered; accepted is what SQL's equality accepts too: four identical items.</summary>
    public static EngineAnswerer Exact(IdentityEngine engine, PeerQuestion[] questions) =>
        new("four-items-engine", engine, questions, question => question.Name, result => result == ResultCode.CertainIdentical);

    /// <summary>The noisy name; whoever is named is accepted.</summary>
    public static EngineAnswerer Tolerant(IdentityEngine engine, PeerQuestion[] questions) =>
        new("tolerant-engine", engine, questions, question => question.NoisyName, _ => true);

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
        foreach (PeerQuestion question in _questions.AsSpan(first, residents.Length))
        {
            _session.Add(new QueryItems
            {
                Name = _name(question),
                BirthDate = question.BirthText,
                Sex = question.Sex,
                Address = question.Address,
            });
        }

        _session.Run();
        for (int index = 0; index < residents.Length; index++)
        {
            ref readonly Answer answer = ref _session.Answer(index);
            residents[index] = _accepts(answer.Result) ? answer.ResidentRow : PeerQuestion.Nobody;
        }
    }
}
