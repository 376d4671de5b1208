namespace Juki.Engine.DataGen.Changes;

/// <summary>How many changes, and which.</summary>
public sealed record ChangeOptions
{
    /// <summary>The earliest first day.</summary>
    public static readonly DateOnly Earliest = new(1900, 1, 1);

    /// <summary>The latest first day.</summary>
    public static readonly DateOnly Latest = new(2190, 12, 31);

    /// <summary>Rows of the events file: so many changes of one year.</summary>
    public required long Count { get; init; }

    /// <summary>The same seed gives the same file.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>First day of the year; null: the day after the one that a generated register shows.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Refuses values out of range, all at once.</summary>
    /// <exception cref="ArgumentException">There are some; the message lists them.</exception>
    internal void Verify()
    {
        List<string> faults = [];
        if (Count < 0)
        {
            faults.Add(FormattableString.Invariant($"Count is {Count}: 0 or more are due"));
        }

        if (From < Earliest || From > Latest)
        {
            faults.Add(FormattableString.Invariant($"From is {From:yyyy-MM-dd}: a day from {Earliest:yyyy-MM-dd} to {Latest:yyyy-MM-dd} is due"));
        }

        if (faults.Count > 0)
        {
            throw new ArgumentException($"Options of changes: {string.Join("; ", faults)}.");
        }
    }
}
