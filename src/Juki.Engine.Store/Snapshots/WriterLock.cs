using System.Globalization;
using System.Text;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Registers;
using Microsoft.Win32.SafeHandles;

namespace Juki.Engine.Store.Snapshots;

/// <summary>
/// The file <c>lock</c> in a register's directory: whoever writes the register holds it open and locked. The system lets go
/// of the lock when the process ends, however it ends; a file that nobody holds says that a writer was killed. Its text
/// (<c>process 4711 since 2026-11-22 05:00:00Z</c>) is for messages alone and is never acted upon.
/// </summary>
internal sealed class WriterLock : IDisposable
{
    public const string FileName = "lock";

    private const int TextBytesMax = 256;
    private const int AttemptsMax = 4;

    private readonly FileStream _file;

    private WriterLock(FileStream file) => _file = file;

    /// <summary>Locks a register's directory.</summary>
    /// <exception cref="RegisterException">Another holds it; says who.</exception>
    public static WriterLock Take(string directory, TimeProvider time)
    {
        string path = Path.Combine(directory, FileName);
        string owner = string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId} since {time.GetUtcNow():u}");
        for (int attempt = 0; attempt < AttemptsMax; attempt++)
        {
            var taken = new WriterLock(Open(path, directory));
            taken._file.Write(Encoding.ASCII.GetBytes(owner));
            taken._file.Flush();
            if (IsStillThere(path, owner))
            {
                return taken;
            }

            taken.Dispose();
        }

        throw Held(directory, path);
    }

    /// <summary>Refuses a register that somebody writes at this moment.</summary>
    public static void RefuseIfHeld(string directory)
    {
        string path = Path.Combine(directory, FileName);
        try
        {
            File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read).Dispose();
        }
        catch (FileNotFoundException)
        {
            // Nobody writes, and nobody was killed while writing.
        }
        catch (IOException)
        {
            throw Held(directory, path);
        }
    }

    /// <summary>Lets go and removes the file.</summary>
    public void Dispose() => _file.Dispose();

    /// <summary>
    /// Between our opening and our locking the holder before us may have removed the file: then we have locked one that
    /// nobody sees. Where locked files cannot be removed, this cannot be.
    /// </summary>
    private static bool IsStillThere(string path, string owner) => !OperatingSystem.IsLinux() || ReadOwner(path) == owner;

    private static FileStream Open(string path, string directory)
    {
        try
        {
            return new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw Held(directory, path);
        }
    }

    private static RegisterException Held(string directory, string path)
    {
        string owner = ReadOwner(path) is { Length: > 0 } text ? text : "another process";
        return new RegisterException($"{directory} is being written by {owner}. Wait until that has finished, or stop it.");
    }

    /// <summary>The text of a lock file; null where it cannot be read, since .NET opens no file that another has locked.</summary>
    private static string? ReadOwner(string path)
    {
        int number = OperatingSystem.IsLinux() ? LibC.Open(path, 0) : -1;
        if (number < 0)
        {
            return null;
        }

        using var handle = new SafeFileHandle(number, ownsHandle: true);
        byte[] text = new byte[TextBytesMax];
        return Encoding.ASCII.GetString(text, 0, RandomAccess.Read(handle, text, 0));
    }
}
