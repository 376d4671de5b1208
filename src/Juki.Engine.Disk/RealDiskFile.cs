using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Juki.Engine.Disk;

/// <summary>A file of the machine's disk.</summary>
internal sealed class RealDiskFile(string path, SafeFileHandle handle) : IDiskFile
{
    public string Path => path;

    public long Length => RandomAccess.GetLength(handle);

    public void Read(Span<byte> bytes, long offset)
    {
        while (!bytes.IsEmpty)
        {
            int read = RandomAccess.Read(handle, bytes, offset);
            if (read == 0)
            {
                throw new EndOfStreamException(FormattableString.Invariant($"{path} ends at byte {offset}, {bytes.Length} bytes too early."));
            }

            bytes = bytes[read..];
            offset += read;
        }
    }

    public void Write(ReadOnlySpan<byte> bytes, long offset) => RandomAccess.Write(handle, bytes, offset);

    public void SetLength(long bytes) => RandomAccess.SetLength(handle, bytes);

    /// <summary>Elsewhere than on Linux the length is set and a full disk shows later, as a failed write.</summary>
    public void Reserve(long bytes)
    {
        if (OperatingSystem.IsLinux())
        {
            Allocate(bytes);
        }
        else if (Length < bytes)
        {
            SetLength(bytes);
        }
    }

    /// <summary>On Linux <c>fdatasync</c>, which leaves out the times of the file; elsewhere all that .NET's flush does.</summary>
    public void Sync()
    {
        if (!OperatingSystem.IsLinux())
        {
            RandomAccess.FlushToDisk(handle);
        }
        else if (LibC.SyncData(handle) != 0)
        {
            throw new IOException(FormattableString.Invariant($"{path} cannot be synced (error {Marshal.GetLastPInvokeError()})."));
        }
    }

    public void Dispose() => handle.Dispose();

    private void Allocate(long bytes)
    {
        int error;
        do
        {
            error = LibC.Allocate(handle, 0, bytes);
        }
        while (error == LibC.Interrupted);

        if (error is LibC.NoSpace or LibC.QuotaExceeded)
        {
            throw new DiskFullException(FormattableString.Invariant($"The disk has no room for the {bytes} bytes of {path}; make room there."));
        }

        if (error != 0)
        {
            throw new IOException(FormattableString.Invariant($"No room can be reserved for the {bytes} bytes of {path} (error {error})."));
        }
    }
}
