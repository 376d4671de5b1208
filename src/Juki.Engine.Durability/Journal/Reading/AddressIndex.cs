namespace Juki.Engine.Durability.Journal.Reading;

/// <summary>Where to begin reading for an address: one place for each page, sixteen bytes. Any thread.</summary>
internal sealed class AddressIndex(JournalGeometry geometry)
{
    private readonly Lock _lock = new();
    private readonly List<(long At, long Address)> _pages = [];

    /// <summary>Notes an entry and where its block begins; only the first of a page is kept. In rising order.</summary>
    public void Add(long at, long address)
    {
        lock (_lock)
        {
            if (_pages.Count == 0 || _pages[^1].At / geometry.PageBytes < at / geometry.PageBytes)
            {
                _pages.Add((at, address));
            }
        }
    }

    /// <summary>The last page whose first entry is not beyond the address; null if there is none.</summary>
    public (long At, long Address)? PageOf(long address)
    {
        lock (_lock)
        {
            int after = CountUntil(address);
            return after == 0 ? null : _pages[after - 1];
        }
    }

    /// <summary>The last segment whose first entry is not beyond the address; null if it is the first one kept.</summary>
    public (long At, long Address)? SegmentOf(long address)
    {
        lock (_lock)
        {
            int page = CountUntil(address) - 1;
            while (page > 0 && _pages[page].At % geometry.SegmentBytes != 0)
            {
                page--;
            }

            return page <= 0 ? null : _pages[page];
        }
    }

    /// <summary>Forgets the pages before a place.</summary>
    public void RemoveBefore(long at)
    {
        lock (_lock)
        {
            _pages.RemoveAll(page => page.At < at);
        }
    }

    private int CountUntil(long address)
    {
        int low = 0;
        int high = _pages.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _pages[middle].Address <= address ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
