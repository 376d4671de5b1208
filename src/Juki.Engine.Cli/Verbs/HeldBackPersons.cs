using Juki.Engine.DataGen.Population;
using Juki.Engine.DataGen.Queries;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Cli.Verbs;

/// <summary>Persons whom the generator held back from the register: their families and namesakes are in it.</summary>
internal sealed class HeldBackPersons(Population population) : IAbsentPersons
{
    /// <exception cref="RegisterException">The population is too small to have anybody held back.</exception>
    public void Get(long index, IResidentSink sink)
    {
        try
        {
            population.GenerateHeldBack(index, sink);
        }
        catch (InvalidOperationException tooSmall)
        {
            throw new RegisterException(tooSmall.Message, tooSmall);
        }
    }
}
