using System.Runtime.InteropServices;
using Juki.Engine.Store.Memory;

namespace Juki.Engine.Store.Snapshots;

/// <summary>Makes a rename durable. .NET has no call for it; elsewhere than on Linux the system does it in its own time.</summary>
internal static class DirectorySync
{
    public static void Sync(string directory)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        int handle = LibC.Open(directory, LibC.OpenDirectory);
        if (handle < 0)
        {
            throw Failed(directory);
        }

        try
        {
            if (LibC.Sync(handle) != 0)
            {
                throw Failed(directory);
            }
        }
        finally
        {
            _ = LibC.Close(handle);
        }
    }

    private static IOException Failed(string directory) =>
        new(FormattableString.Invariant($"The directory {directory} cannot be synced (error {Marshal.GetLastPInvokeError()})."));
}
