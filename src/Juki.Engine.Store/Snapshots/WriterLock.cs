using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Registers;
using Microsoft.Win32.SafeHandles;

namespace Juki.Engine.Store.Snapshots;

/// <summary>
/// The file <c>lock</c> in a register's directory, held open and locked by whoever makes the register, or <c>changes.lock</c>, held by
/// whoever takes its changes. The system lets go of the lock when the process ends, however it ends; a file that nobody holds says that
/// a writer was killed.
/// </summary>
/// <remarks>
/// The lock is on a file, not on its name, and a holder removes the name when done: whoever had opened the file before gets
/// the lock of a file that nobody sees, while another may hold a new one of that name. So two rules: nobody is the holder
/// before the name leads to the file that it has locked; and nobody but the holder removes the name, while it holds. From
/// this follows that the name of a holder's file stays until the holder removes it.
/// </remarks>
internal sealed class WriterLock : IDisposable
{
    /// <summary>Of whoever makes a register: it cannot be opened meanwhile.</summary>
    public const string FileName = "lock";

    /// <summary>Of whoever takes a register's changes: others read it meanwhile.</summary>
    public const string ChangesFileName = "changes.lock";

    private const int AttemptsMax = 4;

    private readonly string _path;
    private readonly SafeFileHandle _file;

    private WriterLock(string path, SafeFileHandle file)
    {
        _path = path;
        _file = file;
    }

    /// <summary>Windows removes no open file unless that is shared; elsewhere only a file shared with nobody is locked.</summary>
    private static FileShare Sharing => OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None;

    /// <summary>Whether the name leads to the file that is locked here. Where an open file keeps its name, it always does.</summary>
    private bool IsInPlace => !OperatingSystem.IsLinux() || (FileIdentity.Of(_file) is { } locked && FileIdentity.Of(_path) == locked);

    /// <summary>Locks a register's directory against others who would make it, or with another name against others who would change it.</summary>
    /// <exception cref="RegisterException">Another holds it; says who.</exception>
    /// <exception cref="IOException">The file cannot be written; then nothing of it is left.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static WriterLock Take(string directory, TimeProvider time, string fileName = FileName)
    {
        string path = Path.Combine(directory, fileName);
        for (int attempt = 0; attempt < AttemptsMax; attempt++)
        {
            var taken = new WriterLock(path, Open(path, directory));
            if (taken.IsInPlace)
            {
                taken.Sign(time);
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

    /// <summary>Removes the file, if it is the one that is held, and only then lets go.</summary>
    public void Dispose()
    {
        if (_file.IsClosed)
        {
            return;
        }

        try
        {
            if (IsInPlace)
            {
                File.Delete(_path);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // It stays as that of a killed writer would: the next writer takes it over.
        }
        finally
        {
            _file.Dispose();
        }
    }

    /// <summary>Writes who holds it, in place of what a killed writer may have left.</summary>
    private void Sign(TimeProvider time)
    {
        try
        {
            RandomAccess.SetLength(_file, 0);
            RandomAccess.Write(_file, LockOwner.Text(time), 0);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    private static SafeFileHandle Open(string path, string directory)
    {
        try
        {
            return File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, Sharing);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw Held(directory, path);
        }
    }

    private static RegisterException Held(string directory, string path)
    {
        string owner = LockOwner.Read(path) is { Length: > 0 } text ? text : "another process";
        return new RegisterException(Path.GetFileName(path) == ChangesFileName
            ? $"The changes of {directory} are taken by {owner}. Send changes there, wait until it has finished, or stop it."
            : $"{directory} is being written by {owner}. Wait until that has finished, or stop it.");
    }
}
