using System.Globalization;

namespace Juki.Engine.Model.Changes;

/// <summary>When an office processed an event: a second of universal time.</summary>
/// <param name="UnixSeconds">Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.</param>
public readonly record struct ProcessingTime(long UnixSeconds) : IComparable<ProcessingTime>
{
    /// <summary>How many characters <see cref="ToString"/> writes.</summary>
    public const int Length = 20;

    private const string Notation = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>Days of events are those of Japan, which is nine hours ahead and knows no summer time.</summary>
    private static readonly TimeSpan Japan = TimeSpan.FromHours(9);

    /// <summary>A time of which the year has four digits in Japan too.</summary>
    public bool IsValid => UnixSeconds >= DateTimeOffset.MinValue.ToUnixTimeSeconds() && UnixSeconds <= (DateTimeOffset.MaxValue - Japan).ToUnixTimeSeconds();

    /// <summary>The day that it was in Japan.</summary>
    public DateOnly Day => DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(UnixSeconds).UtcDateTime + Japan);

    /// <summary>The second in which a moment lies.</summary>
    public static ProcessingTime Of(DateTimeOffset moment) => new(moment.ToUnixTimeSeconds());

    /// <summary>Reads <c>2025-04-01T08:30:00Z</c>; false for any other notation.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out ProcessingTime time)
    {
        bool reads = DateTimeOffset.TryParseExact(
            text, Notation, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset moment);
        time = reads ? Of(moment) : default;
        return reads && time.IsValid;
    }

    /// <inheritdoc/>
    public int CompareTo(ProcessingTime other) => UnixSeconds.CompareTo(other.UnixSeconds);

    /// <summary>The time as files have it: <c>2025-04-01T08:30:00Z</c>.</summary>
    public override string ToString() => DateTimeOffset.FromUnixTimeSeconds(UnixSeconds).UtcDateTime.ToString(Notation, CultureInfo.InvariantCulture);
}
