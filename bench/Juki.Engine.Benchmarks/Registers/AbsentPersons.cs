using Juki.Engine.DataGen.Population;
using Juki.Engine.DataGen.Queries;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Benchmarks.Registers;

/// <summary>Absent persons as <c>juki queries</c> takes them: those held back, whose families are in the register, where it was generated.</summary>
internal sealed class AbsentPersons(Population population) : IAbsentPersons
{
    public static IAbsentPersons Of(Register register, ulong seed) =>
        Population.FromParameters(register.Info.Parameters) is { } population ? new AbsentPersons(population) : new RecombinedPersons(register, seed);

    public void Get(long index, IResidentSink sink) => population.GenerateHeldBack(index, sink);
}
