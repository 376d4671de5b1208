using Juki.Engine.Model.Codes;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Benchmarks.Peers;

/// <summary>Whose codes are they: many at a time, straight from the store.</summary>
internal sealed class BatchedCodes(Register register, ResidentCode[] codes) : IAnswerer
{
    private readonly ulong[] _bodies = new ulong[OurRound.BatchLength];

    public string Name => "code-batched";

    public void Answer(int first, Span<int> residents)
    {
        for (int index = 0; index < residents.Length; index++)
        {
            _bodies[index] = codes[first + index].Body;
        }

        register.FindRows(_bodies.AsSpan(0, residents.Length), residents);
    }
}
