using System.IO.MemoryMappedFiles;
using Microsoft.Win32.SafeHandles;

namespace Juki.Engine.Store.Memory;

/// <summary>
/// A whole file mapped for reading, shared with the page cache: nothing is read before it is touched. The files of a
/// register are never changed in place, only replaced by name, so that nobody cuts one short under its mapping. The kernel
/// is given no advice: the verification reads all of it in order right behind the first answers, which brings it in faster
/// than any hint about single pages.
/// </summary>
internal sealed unsafe class MappedFile : IDisposable
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly long _bytes;
    private byte* _start;

    /// <param name="path">A file that is not empty.</param>
    public MappedFile(string path)
    {
        using SafeFileHandle file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        _bytes = RandomAccess.GetLength(file);
        _file = MemoryMappedFile.CreateFromFile(file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        _view = _file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
    }

    /// <summary>Address of a stretch that lies inside the file.</summary>
    public byte* At(long offset, long bytes)
    {
        if (offset < 0 || bytes < 0 || offset > _bytes - bytes)
        {
            throw new ArgumentOutOfRangeException(nameof(offset));
        }

        return _start + offset;
    }

    public void Dispose()
    {
        if (_start != null)
        {
            _start = null;
            _view.SafeMemoryMappedViewHandle.ReleasePointer();
        }

        _view.Dispose();
        _file.Dispose();
    }
}
