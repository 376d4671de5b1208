namespace Juki.Engine.DataGen.Population;

/// <summary>Which population to make.</summary>
public sealed record PopulationOptions
{
    /// <summary>How many present (not removed) residents the register shall hold.</summary>
    public required int Residents { get; init; }

    /// <summary>Everything drawn follows from it.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many threads make it; never shows in the result.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>
    /// The day that the register shows. By default the day of the 2020 census, whose age pyramid, household sizes and
    /// prefectures the population follows; on another day the same ages are born earlier or later.
    /// </summary>
    public DateOnly Today { get; init; } = new(2020, 10, 1);
}
