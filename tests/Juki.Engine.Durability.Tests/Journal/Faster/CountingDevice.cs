using FASTER.core;

namespace Juki.Engine.Durability.Tests.Journal.Faster;

/// <summary>Notes where FASTER writes, and keeps nothing.</summary>
internal sealed class CountingDevice() : StorageDeviceBase("counting", 512, Devices.CAPACITY_UNSPECIFIED)
{
    public List<long> Writes { get; } = [];

    public override void WriteAsync(IntPtr sourceAddress, int segmentId, ulong destinationAddress, uint numBytesToWrite, DeviceIOCompletionCallback callback, object context)
    {
        Writes.Add((long)destinationAddress);
        callback(0, numBytesToWrite, context);
    }

    public override void ReadAsync(int segmentId, ulong sourceAddress, IntPtr destinationAddress, uint readLength, DeviceIOCompletionCallback callback, object context) =>
        callback(0, readLength, context);

    public override void RemoveSegmentAsync(int segment, AsyncCallback callback, IAsyncResult result) => callback(result);

    public override void Dispose()
    {
    }
}
