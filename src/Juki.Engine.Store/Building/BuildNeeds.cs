using Juki.Engine.Store.Registers;

namespace Juki.Engine.Store.Building;

/// <summary>
/// The memory and the disk that making a register takes, estimated beforehand: bytes for each row in the three phases that
/// take most, from the layouts and confirmed by the resident memory of measured runs (bench/results).
/// </summary>
/// <param name="MemoryBytes">Most memory at any time.</param>
/// <param name="DiskBytes">The finished files; they are written once, under a temporary name.</param>
public readonly record struct BuildNeeds(long MemoryBytes, long DiskBytes)
{
    /// <summary>Program, tables of the generator and what does not grow with the register.</summary>
    private const long FixedBytes = 192L << 20;

    /// <summary>Texts of names, places and buildings with their tables.</summary>
    private const long TextBytes = 8;

    /// <summary>Residents dealt out: rows and households twice; versions wait.</summary>
    private static readonly BytesPerRow PlacingResidents = new(74, 40);

    /// <summary>Versions dealt out: waiting, dealt and in place, beside the finished residents.</summary>
    private static readonly BytesPerRow PlacingVersions = new(48, 112);

    /// <summary>All sections, and a bucket number and tag for each row while the last index is made.</summary>
    private static readonly BytesPerRow Indexing = new(76, 56);

    /// <summary>All sections.</summary>
    private static readonly BytesPerRow Finished = new(73, 48);

    /// <summary>What a register of so many rows takes.</summary>
    public static BuildNeeds Of(long residents, long versions)
    {
        long rows = new[] { PlacingResidents, PlacingVersions, Indexing }.Max(phase => phase.Of(residents, versions));
        return new BuildNeeds(FixedBytes + (residents * TextBytes) + rows, Finished.Of(residents, versions));
    }

    /// <summary>Refuses work that would not fit, with the numbers of rows estimated before it begins or counted before they are placed.</summary>
    /// <exception cref="RegisterException">There is not enough memory or disk; the message has both figures and a remedy.</exception>
    public void RequireWithin(AvailableResources available, string directory)
    {
        if (MemoryBytes > available.MemoryBytes)
        {
            throw new RegisterException(FormattableString.Invariant(
                $"Making this register takes about {Gibibytes(MemoryBytes)} of memory; {Gibibytes(available.MemoryBytes)} are available. Close other programs, use a larger machine, or make a smaller register. Nothing was published."));
        }

        if (DiskBytes > available.DiskBytes)
        {
            throw new RegisterException(FormattableString.Invariant(
                $"The register takes about {Gibibytes(DiskBytes)} of disk in {directory}; {Gibibytes(available.DiskBytes)} are free there. Free space or choose another place. Nothing was published."));
        }
    }

    private static string Gibibytes(long bytes) => FormattableString.Invariant($"{(double)bytes / (1L << 30):N1} GiB");

    private readonly record struct BytesPerRow(long Resident, long Version)
    {
        public long Of(long residents, long versions) => (residents * Resident) + (versions * Version);
    }
}
