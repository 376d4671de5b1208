using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Juki.Engine.Store.Memory;
using Microsoft.Win32.SafeHandles;

namespace Juki.Engine.Store.Snapshots;

/// <summary>
/// The text of a lock file, ASCII: <c>process 4711 since 2026-11-22 05:00:00Z</c>. It is for messages, and for telling a lock
/// from somebody's file of that name; it names nobody for certain, since two containers number their processes alike.
/// </summary>
internal static partial class LockOwner
{
    private const int BytesMax = 256;

    /// <summary>The text for this process.</summary>
    public static byte[] Text(TimeProvider time) =>
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId} since {time.GetUtcNow():u}"));

    /// <summary>The text of a lock file, held or not; null where it cannot be read.</summary>
    public static string? Read(string path)
    {
        try
        {
            using SafeFileHandle? file = Open(path);
            byte[] text = new byte[BytesMax];
            return file is null ? null : Encoding.ASCII.GetString(text, 0, RandomAccess.Read(file, text, 0));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>
    /// Whether a file of the lock's name is a lock. An empty one is: its writer was killed, or has not written yet. So is one
    /// that cannot be read: then it is held, which locking it finds out.
    /// </summary>
    public static bool IsLock(string path) => File.Exists(path) && Read(path) is var text && (string.IsNullOrEmpty(text) || Form.IsMatch(text));

    /// <summary>On Linux, .NET opens no file that another has locked; the system does.</summary>
    private static SafeFileHandle? Open(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }

        int number = LibC.Open(path, 0);
        return number < 0 ? null : new SafeFileHandle(number, ownsHandle: true);
    }

    [GeneratedRegex(@"^process \d+ since \d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ$", RegexOptions.CultureInvariant)]
    private static partial Regex Form { get; }
}
