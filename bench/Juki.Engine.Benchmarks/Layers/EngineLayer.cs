using Juki.Engine.Answers;
using Juki.Engine.Benchmarks.Sessions;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.Benchmarks.Layers;

/// <summary>Codes to answers with status and protection, as many at a time as a read brings.</summary>
internal sealed class EngineLayer(IdentityEngine engine, LayerKeys keys)
{
    private readonly LookupAnswer[] _answers = new LookupAnswer[LayersTopic.RequestsPerRead];

    public ulong Run(int block)
    {
        ulong sum = 0;
        ReadOnlySpan<ResidentCode> codes = keys.Block(block);
        for (int first = 0; first < codes.Length; first += _answers.Length)
        {
            engine.Lookup(codes.Slice(first, _answers.Length), _answers);
            foreach (LookupAnswer answer in _answers)
            {
                sum += answer.ResidentRow < 0 ? ReplySum.Nobody : engine.Register[answer.ResidentRow].CodeOrOwner;
            }
        }

        return sum;
    }
}
