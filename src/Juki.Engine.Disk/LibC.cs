using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Juki.Engine.Disk;

/// <summary>The calls of Linux's C library about durable files that .NET has no counterpart for.</summary>
internal static partial class LibC
{
    public const int OpenDirectory = 0x10000;
    public const int CloseOnExec = 0x80000;
    public const int Interrupted = 4;
    public const int NoSpace = 28;
    public const int QuotaExceeded = 122;

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial SafeFileHandle Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    public static partial int Sync(SafeFileHandle file);

    [LibraryImport("libc", EntryPoint = "fdatasync", SetLastError = true)]
    public static partial int SyncData(SafeFileHandle file);

    /// <summary>Returns the error itself, 0 for none.</summary>
    [LibraryImport("libc", EntryPoint = "posix_fallocate")]
    public static partial int Allocate(SafeFileHandle file, long offset, long length);
}
