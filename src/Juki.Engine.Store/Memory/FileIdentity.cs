using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Juki.Engine.Store.Memory;

/// <summary>
/// Which file of the system this is, whatever its name: two that are equal are one file. .NET has no call for it. Of a file
/// that is held open the number is not given to another.
/// </summary>
internal readonly record struct FileIdentity(uint DeviceMajor, uint DeviceMinor, ulong Inode)
{
    /// <summary>The file behind a handle; null if the system does not tell (elsewhere than on Linux it is not asked).</summary>
    public static FileIdentity? Of(SafeFileHandle file) => Of((int)file.DangerousGetHandle(), string.Empty, LibC.EmptyPath);

    /// <summary>The file that a path leads to now; null if there is none.</summary>
    public static FileIdentity? Of(string path) => Of(LibC.WorkingDirectory, path, 0);

    private static FileIdentity? Of(int directory, string path, int flags) =>
        OperatingSystem.IsLinux() && LibC.StatX(directory, path, flags, LibC.InodeMask, out Stat stat) == 0
            ? new FileIdentity(stat.DeviceMajor, stat.DeviceMinor, stat.Inode)
            : null;

    /// <summary>
    /// Of <c>struct statx</c>, which is the same on all processors (linux/stat.h), what is asked here.
    /// <code>
    ///  32  8  inode
    /// 136  4  device, major number
    /// 140  4  device, minor number
    /// </code>
    /// </summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    internal struct Stat
    {
        [FieldOffset(32)]
        public ulong Inode;

        [FieldOffset(136)]
        public uint DeviceMajor;

        [FieldOffset(140)]
        public uint DeviceMinor;
    }
}
