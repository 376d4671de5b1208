using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Benchmarks.Registers;

/// <summary>Names of residents drawn at random: common ones come often, as in a query file.</summary>
internal sealed class SampleNames
{
    private const ulong Seed = 3;

    public SampleNames(Register register, int count)
    {
        var random = new RandomSequence(Seed);
        Families = new string[count];
        Givens = new string[count];
        Full = new string[count];
        for (int name = 0; name < count; name++)
        {
            int row = (int)random.Below(register.ResidentCount);
            Families[name] = register.Families.Text(register[row].FamilyId).ToString();
            Givens[name] = register.Givens.Text(register[row].GivenId).ToString();
            Full[name] = $"{Families[name]} {Givens[name]}";
        }
    }

    public string[] Families { get; }

    public string[] Givens { get; }

    /// <summary>Family and given name with a space between.</summary>
    public string[] Full { get; }
}
