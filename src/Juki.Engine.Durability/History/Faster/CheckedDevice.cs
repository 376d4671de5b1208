using System.Runtime.InteropServices;
using FASTER.core;
using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal.Faster;

namespace Juki.Engine.Durability.History.Faster;

/// <summary>
/// FASTER's way to files of checked blocks. It reads and writes within the call, so nobody waits for another thread; and since FASTER only logs
/// what a device tells of errors and goes on with what it did not read, the first failure is kept and everything after it is refused.
/// </summary>
/// <param name="disk">Where.</param>
/// <param name="pathOf">The path of a file by its number.</param>
/// <param name="index">Identity of the index, to which each block is bound.</param>
/// <param name="failure">Shared by all devices of an index.</param>
internal sealed class CheckedDevice(IDisk disk, Func<int, string> pathOf, Guid index, FirstFailure failure)
    : StorageDeviceBase("history", CheckedBlocks.BlockBytes, Devices.CAPACITY_UNSPECIFIED)
{
    private const uint Failed = 1;

    private readonly Lock _lock = new();
    private readonly Dictionary<int, CheckedBlocks> _files = [];

    public override void WriteAsync(IntPtr sourceAddress, int segmentId, ulong destinationAddress, uint numBytesToWrite, DeviceIOCompletionCallback callback, object context)
    {
        _ = failure.Guard(() =>
        {
            byte[] bytes = new byte[numBytesToWrite];
            Marshal.Copy(sourceAddress, bytes, 0, bytes.Length);
            FileOf(segmentId).Write(bytes, (long)destinationAddress);
        });
        // After a failure too: FASTER would wait for its pages without end. The index is lost then, and nothing of it is saved.
        callback(0, numBytesToWrite, context);
    }

    public override void ReadAsync(int segmentId, ulong sourceAddress, IntPtr destinationAddress, uint readLength, DeviceIOCompletionCallback callback, object context)
    {
        byte[] bytes = new byte[readLength];
        bool succeeds = failure.Guard(() => FileOf(segmentId).Read(bytes, (long)sourceAddress));
        // After a failure zeros, which are no record, so that FASTER goes nowhere.
        Marshal.Copy(bytes, 0, destinationAddress, bytes.Length);
        callback(succeeds ? 0 : Failed, readLength, context);
    }

    /// <summary>Makes all that was written durable, but for the names.</summary>
    public void Sync()
    {
        lock (_lock)
        {
            foreach (CheckedBlocks file in _files.Values)
            {
                file.Sync();
            }
        }
    }

    /// <summary>Nothing is ever removed: the log of an index begins with its first entry.</summary>
    public override void RemoveSegmentAsync(int segment, AsyncCallback callback, IAsyncResult result) => callback(result);

    public override void Dispose()
    {
        lock (_lock)
        {
            foreach (CheckedBlocks file in _files.Values)
            {
                file.Dispose();
            }

            _files.Clear();
        }
    }

    private CheckedBlocks FileOf(int segment)
    {
        lock (_lock)
        {
            if (!_files.TryGetValue(segment, out CheckedBlocks? file))
            {
                string path = pathOf(segment);
                file = new CheckedBlocks(disk.Exists(path) ? disk.Open(path) : disk.Create(path), index, segment);
                _files.Add(segment, file);
            }

            return file;
        }
    }
}
