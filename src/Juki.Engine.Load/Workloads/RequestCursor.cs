namespace Juki.Engine.Load.Workloads;

/// <summary>Where one connection is in a workload. Each begins elsewhere, so that no two ask the same at the same time.</summary>
internal sealed class RequestCursor
{
    private readonly RequestKind[] _plan;
    private readonly int[] _next = new int[RequestKinds.Count];
    private readonly int[] _counts = new int[RequestKinds.Count];
    private int _place;

    /// <param name="workload">What is asked.</param>
    /// <param name="share">How far in to begin, 0 to 1.</param>
    public RequestCursor(Workload workload, double share)
    {
        _plan = workload.Plan;
        _place = (int)(share * _plan.Length);
        foreach (RequestKind kind in Enum.GetValues<RequestKind>())
        {
            _counts[(int)kind] = workload.CountOf(kind);
            _next[(int)kind] = (int)(share * workload.CountOf(kind));
        }
    }

    /// <summary>The next request.</summary>
    public (RequestKind Kind, int Index) Next()
    {
        RequestKind kind = _plan[_place];
        _place = _place + 1 == _plan.Length ? 0 : _place + 1;
        int index = _next[(int)kind];
        _next[(int)kind] = index + 1 == _counts[(int)kind] ? 0 : index + 1;
        return (kind, index);
    }
}
