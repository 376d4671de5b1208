using Juki.Engine.Answers;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.Benchmarks.Peers;

/// <summary>Whose codes are they: many at a time, with status, protection and retired codes, as an application asks.</summary>
internal sealed class EngineCodes(IdentityEngine engine, ResidentCode[] codes) : IAnswerer
{
    private readonly LookupAnswer[] _answers = new LookupAnswer[OurRound.BatchLength];

    public string Name => "code-engine";

    public void Answer(int first, Span<int> residents)
    {
        engine.Lookup(codes.AsSpan(first, residents.Length), _answers);
        for (int index = 0; index < residents.Length; index++)
        {
            residents[index] = _answers[index].ResidentRow;
        }
    }
}
