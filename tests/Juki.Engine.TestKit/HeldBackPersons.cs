using Juki.Engine.DataGen.Population;
using Juki.Engine.DataGen.Queries;
using Juki.Engine.Model.Records;

namespace Juki.Engine.TestKit;

/// <summary>The absent persons of a generated register: those whom its generator held back.</summary>
public sealed class HeldBackPersons(Population population) : IAbsentPersons
{
    /// <inheritdoc/>
    public void Get(long index, IResidentSink sink) => population.GenerateHeldBack(index, sink);
}
