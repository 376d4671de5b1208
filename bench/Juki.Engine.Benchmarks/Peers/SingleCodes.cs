using Juki.Engine.Model.Codes;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Benchmarks.Peers;

/// <summary>Whose code is it: one at a time, straight from the store.</summary>
internal sealed class SingleCodes(Register register, ResidentCode[] codes) : IAnswerer
{
    public string Name => "code-single";

    public void Answer(int first, Span<int> residents)
    {
        for (int index = 0; index < residents.Length; index++)
        {
            residents[index] = register.FindRow(codes[first + index]);
        }
    }
}
