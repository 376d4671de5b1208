using System.Runtime.InteropServices;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Registers;
using Microsoft.Win32.SafeHandles;

namespace Juki.Engine.Store.Snapshots;

/// <summary>Reads a section into native memory, chunks in parallel, each checked as it arrives.</summary>
internal sealed class SectionReader : IDisposable
{
    private readonly string _path;
    private readonly SafeFileHandle _file;
    private readonly SectionHeader _header;
    private readonly uint[] _checksums;

    /// <summary>Opens a section and checks its header, its length and its table of checksums.</summary>
    public SectionReader(string directory, SectionKind kind)
    {
        _path = Path.Combine(directory, FileName(kind));
        _file = OpenFile(_path);
        try
        {
            _header = SectionHeader.Read(ReadExactly(0, new byte[SectionHeader.Bytes]), _path);
            CheckShape(kind);
            _checksums = new uint[_header.ChunkCount];
            CheckTable();
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    /// <summary>Number of elements.</summary>
    public long Length => _header.ContentBytes / _header.ElementSize;

    /// <summary>Number of chunks that <see cref="ReadChunk"/> takes.</summary>
    public int ChunkCount => _checksums.Length;

    /// <summary>The checksum that stands for the content.</summary>
    public uint TableCrc => _header.TableCrc;

    public static string FileName(SectionKind kind) => kind.Name + ".section";

    /// <summary>Reads one chunk into its place and checks it. Chunks may be read by many threads at once.</summary>
    public void ReadChunk(int chunk, INativeSection destination) =>
        ReadChecked(chunk, destination.ByteSpan((long)chunk * _header.ChunkBytes, ChunkLength(chunk)));

    /// <summary>Reads one chunk into a buffer of at least a chunk's size and checks it.</summary>
    public void CheckChunk(int chunk, Span<byte> buffer) => ReadChecked(chunk, buffer[..ChunkLength(chunk)]);

    public void Dispose() => _file.Dispose();

    private int ChunkLength(int chunk) =>
        (int)Math.Min(_header.ChunkBytes, _header.ContentBytes - ((long)chunk * _header.ChunkBytes));

    private void ReadChecked(int chunk, Span<byte> bytes)
    {
        long offset = SectionHeader.Bytes + ((long)chunk * _header.ChunkBytes);
        ReadExactly(offset, bytes);
        if (Crc32C.Of(bytes) != _checksums[chunk])
        {
            throw RegisterException.Damaged(
                _path, offset, FormattableString.Invariant($"the checksum of the {bytes.Length:N0} bytes from there is wrong"));
        }
    }

    private static SafeFileHandle OpenFile(string path)
    {
        try
        {
            return File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw RegisterException.Damaged(path, 0, "the section is missing");
        }
    }

    private void CheckShape(SectionKind kind)
    {
        if (_header.Name != kind.Name || _header.ElementSize != kind.ElementSize || _header.ChunkBytes <= 0 || _header.ContentBytes < 0
            || _header.ContentBytes % kind.ElementSize != 0)
        {
            throw RegisterException.Damaged(_path, 0, "the header is that of another section");
        }

        long length = RandomAccess.GetLength(_file);
        if (length != _header.FileBytes)
        {
            throw RegisterException.Damaged(
                _path, Math.Min(length, _header.FileBytes), FormattableString.Invariant($"it is {length:N0} bytes long and should be {_header.FileBytes:N0}"));
        }
    }

    private void CheckTable()
    {
        long start = SectionHeader.Bytes + _header.ContentBytes;
        Span<byte> table = MemoryMarshal.AsBytes(_checksums.AsSpan());
        if (Crc32C.Of(ReadExactly(start, table)) != _header.TableCrc)
        {
            throw RegisterException.Damaged(_path, start, "the table of checksums is damaged");
        }
    }

    private Span<byte> ReadExactly(long offset, Span<byte> bytes)
    {
        int done = 0;
        while (done < bytes.Length)
        {
            int read = RandomAccess.Read(_file, bytes[done..], offset + done);
            if (read == 0)
            {
                throw RegisterException.Damaged(_path, offset + done, "the file ends there");
            }

            done += read;
        }

        return bytes;
    }
}
