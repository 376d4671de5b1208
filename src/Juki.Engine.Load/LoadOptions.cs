namespace Juki.Engine.Load;

/// <summary>How a server is loaded.</summary>
public sealed record LoadOptions
{
    private const double RateMax = 100_000_000;
    private const double ChurnMax = 100_000;

    /// <summary>The server.</summary>
    public required ServerAddress Server { get; init; }

    /// <summary>Connections that ask.</summary>
    public int Connections { get; init; } = 1;

    /// <summary>The most requests of a connection in flight.</summary>
    public int Pipeline { get; init; } = 1;

    /// <summary>Threads that serve the connections.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Requests a second of all connections together, by a fixed schedule (open loop); null: as many as are answered (closed loop).</summary>
    public double? Rate { get; init; }

    /// <summary>How long requests are sent after the warm-up; null where <see cref="Requests"/> ends the load.</summary>
    public TimeSpan? Duration { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Requests that start before this is over are asked and checked, but not measured.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How many requests are measured at most.</summary>
    public long? Requests { get; init; }

    /// <summary>More connections, which say hello and nothing else.</summary>
    public int IdleConnections { get; init; }

    /// <summary>Short connections a second: connect, hello, one request, goodbye.</summary>
    public double ChurnPerSecond { get; init; }

    /// <summary>More connections, which send batches of searches as fast as they are answered.</summary>
    public int BulkConnections { get; init; }

    /// <summary>Speak TLS.</summary>
    public bool Tls { get; init; }

    /// <summary>A PEM file with the certificates to trust instead of the system's.</summary>
    public string? TrustFile { get; init; }

    /// <summary>Refuses values out of range, all at once.</summary>
    /// <exception cref="LoadException">Some are; the message lists them.</exception>
    public void Verify()
    {
        List<string> faults = [];
        void Require(bool isInRange, string fault)
        {
            if (!isInRange)
            {
                faults.Add(fault);
            }
        }

        Require(Connections is >= 1 and <= 100_000, FormattableString.Invariant($"{Connections} connections: 1 to 100,000 are due"));
        Require(Pipeline is >= 1 and <= 1_000_000, FormattableString.Invariant($"a pipeline of {Pipeline}: 1 to 1,000,000 requests are due"));
        Require(Threads >= 1 && Threads <= Connections, FormattableString.Invariant($"{Threads} threads: 1 to the number of connections is due"));
        Require(Rate is null or (> 0 and <= RateMax), FormattableString.Invariant($"a rate of {Rate}: more than 0 and at most {RateMax:N0} a second are due"));
        Require(Duration is null || Duration > TimeSpan.Zero, "a duration of 0 or less: more is due");
        Require(Duration is not null || Requests is not null, "neither a duration nor a number of requests: one is due");
        Require(Requests is null or > 0, "a number of requests of 0 or less: more is due");
        Require(WarmUp >= TimeSpan.Zero, "a negative warm-up: 0 or more is due");
        Require(IdleConnections >= 0 && BulkConnections >= 0, "a negative number in the background: 0 or more is due");
        Require(ChurnPerSecond is >= 0 and <= ChurnMax, FormattableString.Invariant($"{ChurnPerSecond} short connections a second: 0 to {ChurnMax:N0} are due"));
        Require(TrustFile is null || Tls, "certificates to trust without TLS: ask for TLS too");
        if (faults.Count > 0)
        {
            throw new LoadException($"The load cannot be run: {string.Join("; ", faults)}.");
        }
    }
}
