using Juki.Engine.Server.Lanes.Generations;

namespace Juki.Engine.Server.Lanes;

/// <summary>What a batch is answered in, rented for as long as that takes.</summary>
internal sealed class BatchGroups(EnginePair engines)
{
    /// <summary>For its lookups.</summary>
    public LookupGroup Lookups { get; } = new(engines);

    /// <summary>For its queries.</summary>
    public QueryGroups Queries { get; } = new(engines);
}
