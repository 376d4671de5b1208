namespace Juki.Engine.DataGen.Queries;

/// <summary>How many queries, and which.</summary>
public sealed record QueryOptions
{
    /// <summary>Rows of the query file.</summary>
    public required long Count { get; init; }

    /// <summary>The same seed gives the same files, whatever the number of threads.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The share of queries that carry a resident code.</summary>
    public double CodeShare { get; init; }

    /// <summary>Threads that make queries.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Refuses values out of range, all at once.</summary>
    /// <exception cref="ArgumentException">There are some; the message lists them.</exception>
    internal void Verify()
    {
        List<string> faults = [];
        if (Count < 0)
        {
            faults.Add(FormattableString.Invariant($"Count is {Count}: 0 or more are due"));
        }

        if (CodeShare is not (>= 0 and <= 1))
        {
            faults.Add(FormattableString.Invariant($"CodeShare is {CodeShare}: a share from 0 to 1 is due"));
        }

        if (Threads < 1)
        {
            faults.Add(FormattableString.Invariant($"Threads is {Threads}: 1 or more are due"));
        }

        if (faults.Count > 0)
        {
            throw new ArgumentException($"Query options: {string.Join("; ", faults)}.");
        }
    }
}
