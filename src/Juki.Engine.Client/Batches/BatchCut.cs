using Juki.Engine.Protocol;

namespace Juki.Engine.Client.Batches;

/// <summary>
/// Where one batch ends and the next begins, so that a server takes each of them: by the number of items and by the bytes that they may
/// take.
/// </summary>
internal sealed class BatchCut<TItem, TResult>(BatchForm<TItem, TResult> form, ProtocolLimits limits)
{
    private readonly long _bytesMax = Math.Min(limits.PayloadBytesMax, limits.DecompressedBytesMax);
    private long _bytes = form.HeadBytes;
    private int _count;

    /// <summary>Counts an item; false if it begins the next batch, of which it is the first.</summary>
    public bool Fits(TItem item)
    {
        int bytes = form.BytesMax(item);
        // An item that is too large for any batch has one to itself; the client refuses to send it.
        bool fits = _count == 0 || (_count < limits.BatchItemsMax && _bytes + bytes <= _bytesMax);
        _count = fits ? _count + 1 : 1;
        _bytes = (fits ? _bytes : form.HeadBytes) + bytes;
        return fits;
    }

    /// <summary>The batch is sent; the next item begins another.</summary>
    public void Restart()
    {
        _count = 0;
        _bytes = form.HeadBytes;
    }

    /// <summary>Cuts a list: start and end of each batch.</summary>
    public IEnumerable<Range> Cut(IReadOnlyList<TItem> items)
    {
        int start = 0;
        for (int i = 0; i < items.Count; i++)
        {
            if (!Fits(items[i]))
            {
                yield return start..i;
                start = i;
            }
        }

        if (start < items.Count)
        {
            yield return start..items.Count;
        }
    }
}
