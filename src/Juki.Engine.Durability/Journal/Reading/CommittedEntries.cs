using Juki.Engine.Durability.Journal.Files;
using Juki.Engine.Durability.Journal.Layout;

namespace Juki.Engine.Durability.Journal.Reading;

/// <summary>The entries that are committed, and where they are. One thread moves the point; any may read.</summary>
internal sealed class CommittedEntries(SegmentFiles files, AddressIndex index, CommitPoint point)
{
    private volatile CommitPoint _point = point;

    /// <summary>From where to where the journal goes.</summary>
    public CommitPoint Point
    {
        get => _point;
        set => _point = value;
    }

    /// <summary>Where to begin reading.</summary>
    public AddressIndex Index => index;

    /// <summary>Goes through entries from the page of an address on.</summary>
    /// <param name="address">Not below the first of <paramref name="now"/>.</param>
    /// <param name="now">
    /// The point by which the address was found to be kept, not a later one: if the page is dropped meanwhile, the scan begins where its file
    /// is missing, and not beyond the address.
    /// </param>
    public EntryScan ScanFrom(long address, CommitPoint now) =>
        index.PageOf(address) is { } page
            ? EntryScan.From(files, page.At, page.Address)
            : EntryScan.After(files, now.BeginAt, now.Before);
}
