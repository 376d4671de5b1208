using Juki.Engine.Benchmarks.Reporting;
using Juki.Engine.Store.Memory;

namespace Juki.Engine.Benchmarks.Comparing;

/// <summary>
/// Which sides of a comparison run. Without <c>--sides</c> every one whose memory is there runs, and the others are named
/// with the reason; a side that was asked for and does not fit is an error.
/// </summary>
/// <param name="wanted">The words of <c>--sides</c>; null for all.</param>
/// <param name="availableBytes">How much memory there is at the moment of asking.</param>
internal sealed class SideChoice(IReadOnlyList<string>? wanted, Func<long> availableBytes)
{
    /// <summary>Left to the rest of the machine.</summary>
    private const long ReserveBytes = 1L << 30;

    private readonly List<string> _leftOut = [];

    /// <summary>A choice by the options and the memory of this machine.</summary>
    public static SideChoice Of(TopicOptions options) => new(options.Sides, () => AvailableMemory.Bytes - ReserveBytes);

    /// <summary>Who was left out and why, as a part of the workload's description; empty if nobody.</summary>
    public string Remark => _leftOut.Count == 0 ? string.Empty : $"; left out: {string.Join(", ", _leftOut)}";

    /// <summary>Whether a side runs that will take so many bytes.</summary>
    /// <exception cref="InvalidOperationException">It was asked for, and there is not enough memory.</exception>
    public bool Takes(string word, long bytes)
    {
        long available = availableBytes();
        string lack = $"{word} (needs {Figures.Count(bytes >> 20)} MiB, {Figures.Count(available >> 20)} MiB are free)";
        if (wanted is not null && !wanted.Contains(word, StringComparer.Ordinal))
        {
            _leftOut.Add($"{word} (not asked for)");
            return false;
        }

        if (bytes <= available)
        {
            return true;
        }

        if (wanted is not null)
        {
            throw new InvalidOperationException($"No memory for {lack}. Take fewer residents with --residents, or leave it out of --sides.");
        }

        _leftOut.Add(lack);
        return false;
    }
}
