using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Load.Workloads;

/// <summary>What is asked: encoded requests of each kind, in a mix. Made by a <see cref="WorkloadBuilder"/>, read by all threads.</summary>
public sealed class Workload
{
    private readonly RequestSet[] _sets;

    internal Workload(RequestMix mix, LookupItems items, RequestSet[] sets)
    {
        Mix = mix;
        Items = items;
        _sets = sets;
        Plan = mix.Plan();
        PayloadBytesMax = sets.Max(set => set.PayloadBytesMax);
    }

    /// <summary>How the kinds are mixed.</summary>
    public RequestMix Mix { get; }

    /// <summary>What lookups ask for.</summary>
    public LookupItems Items { get; }

    /// <summary>Bytes of the longest request.</summary>
    internal int PayloadBytesMax { get; }

    /// <summary>The kinds of requests in order.</summary>
    internal RequestKind[] Plan { get; }

    /// <summary>How many different requests of a kind there are.</summary>
    public int CountOf(RequestKind kind) => _sets[(int)kind].Count;

    /// <summary>The requests of a kind.</summary>
    internal RequestSet Set(RequestKind kind) => _sets[(int)kind];
}
