using System.Runtime.InteropServices;
using FASTER.core;
using Juki.Engine.Durability.Journal.Files;
using Juki.Engine.Durability.Journal.Layout;

namespace Juki.Engine.Durability.Journal.Faster;

/// <summary>
/// FASTER's way to the segment files. What FASTER wants written waits until the journal's thread writes all of it, syncs, and only then tells
/// FASTER that it is done. Nothing is ever removed by FASTER: the journal drops its segments itself, after the commit that says so.
/// </summary>
internal sealed class SegmentDevice(SegmentFiles files, FirstFailure failure)
    : StorageDeviceBase("segment", Block.Alignment, Devices.CAPACITY_UNSPECIFIED)
{
    /// <summary>What FASTER is told of any failure; the reason is kept by ourselves.</summary>
    private const uint Failed = 1;

    private readonly List<WaitingWrite> _waiting = [];
    private readonly byte[] _buffer = new byte[files.Geometry.PageBytes];

    public override void WriteAsync(IntPtr sourceAddress, int segmentId, ulong destinationAddress, uint numBytesToWrite, DeviceIOCompletionCallback callback, object context) =>
        _waiting.Add(new WaitingWrite(sourceAddress, segmentId, (long)destinationAddress, (int)numBytesToWrite, callback, context));

    /// <summary>Nobody reads through FASTER.</summary>
    public override void ReadAsync(int segmentId, ulong sourceAddress, IntPtr destinationAddress, uint readLength, DeviceIOCompletionCallback callback, object context) =>
        callback(Failed, 0, context);

    /// <summary>Does all that waits; on return it is durable, or has failed for good.</summary>
    public void WriteWaiting()
    {
        for (WaitingWrite[] writes = TakeWaiting(); writes.Length > 0; writes = TakeWaiting())
        {
            uint error = failure.Guard(() => WriteAndSync(writes)) ? 0 : Failed;
            foreach (WaitingWrite write in writes)
            {
                write.Callback(error, (uint)write.Bytes, write.Context);
            }
        }
    }

    public override void RemoveSegmentAsync(int segment, AsyncCallback callback, IAsyncResult result) => callback(result);

    public override void TruncateUntilAddress(long toAddress)
    {
    }

    public override void TruncateUntilAddressAsync(long toAddress, AsyncCallback callback, IAsyncResult result) => callback(result);

    /// <summary>The files are not FASTER's.</summary>
    public override void Dispose()
    {
    }

    private WaitingWrite[] TakeWaiting()
    {
        WaitingWrite[] taken = [.. _waiting];
        _waiting.Clear();
        return taken;
    }

    private void WriteAndSync(WaitingWrite[] writes)
    {
        foreach (WaitingWrite write in writes)
        {
            Marshal.Copy(write.Source, _buffer, 0, write.Bytes);
            files.Write(_buffer.AsSpan(0, write.Bytes), At(write.Segment, write.Offset));
        }

        foreach (int segment in writes.Select(write => write.Segment).Distinct())
        {
            files.Sync(segment);
        }
    }

    private long At(int segment, long offset) => ((long)segment * files.Geometry.SegmentBytes) + offset;

    private sealed record WaitingWrite(IntPtr Source, int Segment, long Offset, int Bytes, DeviceIOCompletionCallback Callback, object Context);
}
