using System.Runtime.InteropServices;

namespace Juki.Engine.Matching.Estimation;

/// <summary>The data of an estimation: for each query the residents that were compared with it, at 12 bytes a pair.</summary>
public sealed class ComparedQueries
{
    private readonly List<ComparedPair> _pairs = [];
    private readonly List<int> _ends = [];

    /// <summary>How many queries there are.</summary>
    public int Count => _ends.Count;

    /// <summary>Queries with which at least one resident was compared: only these tell something of m.</summary>
    public int ComparedCount { get; private set; }

    /// <summary>The residents compared with a query, each once; none if nobody came into question.</summary>
    public ReadOnlySpan<ComparedPair> this[int query]
    {
        get
        {
            int start = query == 0 ? 0 : _ends[query - 1];
            return CollectionsMarshal.AsSpan(_pairs)[start.._ends[query]];
        }
    }

    /// <summary>Takes one resident of the query that <see cref="EndQuery"/> will end.</summary>
    public void Add(in ComparedPair pair) => _pairs.Add(pair);

    /// <summary>Ends a query; the pairs added since the last one are its.</summary>
    public void EndQuery()
    {
        int start = _ends.Count == 0 ? 0 : _ends[^1];
        ComparedCount += _pairs.Count > start ? 1 : 0;
        _ends.Add(_pairs.Count);
    }

    /// <summary>Takes a whole query, the residents compared with it.</summary>
    public void Append(ReadOnlySpan<ComparedPair> query)
    {
        _pairs.AddRange(query);
        EndQuery();
    }

    /// <summary>Begins anew; the memory is kept.</summary>
    public void Clear()
    {
        _pairs.Clear();
        _ends.Clear();
        ComparedCount = 0;
    }
}
