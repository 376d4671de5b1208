namespace Juki.Engine.Durability.Journal;

/// <summary>How a journal runs; may differ each time it is opened.</summary>
public sealed record JournalOptions
{
    /// <summary>Bytes of entries that may wait to be written before more are refused; less where a segment is too small for so many.</summary>
    public int WaitingBytesMax { get; init; } = 16 << 20;

    /// <summary>How often a full disk is asked whether there is room again.</summary>
    public TimeSpan FullDiskRetryInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Everything that is wrong with the options.</summary>
    internal IEnumerable<string> Faults()
    {
        if (WaitingBytesMax < 1)
        {
            yield return FormattableString.Invariant($"{nameof(WaitingBytesMax)} is {WaitingBytesMax}; it must be 1 at least.");
        }

        if (FullDiskRetryInterval <= TimeSpan.Zero)
        {
            yield return FormattableString.Invariant($"{nameof(FullDiskRetryInterval)} is {FullDiskRetryInterval}; it must be more than nothing.");
        }
    }
}
