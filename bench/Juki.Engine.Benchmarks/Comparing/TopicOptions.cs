namespace Juki.Engine.Benchmarks.Comparing;

/// <summary>How large a comparison is to be; what is not set is for the topic to choose.</summary>
internal sealed record TopicOptions
{
    /// <summary>Fewer rounds support no claim.</summary>
    public const int RoundsForClaim = 9;

    /// <summary>Timed rounds.</summary>
    public int Rounds { get; init; } = RoundsForClaim;

    /// <summary>How long each side runs before anything counts: the runtime compiles what is hot in the background.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Residents of a synthetic register.</summary>
    public int? Residents { get; init; }

    /// <summary>An existing register, instead of a synthetic one.</summary>
    public string? Register { get; init; }

    /// <summary>Size of plain memory or of a file, in units of 2^30 bytes.</summary>
    public double? Gigabytes { get; init; }

    /// <summary>The sides that are to run, by their words on the command line; null for all that fit into memory.</summary>
    public IReadOnlyList<string>? Sides { get; init; }

    /// <summary>Operations of each side in each round.</summary>
    public int? Operations { get; init; }

    /// <summary>The size in bytes.</summary>
    public long BytesOr(double gigabytes) => (long)((Gigabytes ?? gigabytes) * (1L << 30));
}
