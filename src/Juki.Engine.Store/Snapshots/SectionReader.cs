using System.Buffers;
using Juki.Engine.Disk;
using Juki.Engine.Lz4;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Store.Snapshots;

/// <summary>Reads a section into native memory, chunks in parallel, each checked as it arrives; or maps it.</summary>
internal sealed class SectionReader : IDisposable
{
    /// <summary>How the name of every section's file ends.</summary>
    public const string Extension = ".section";

    private readonly SectionKind _kind;
    private readonly IDiskFile _file;
    private readonly SectionHeader _header;
    private readonly ChunkTable _table;

    /// <summary>Opens a section and checks its header, its length and its table of chunks.</summary>
    public SectionReader(IDisk disk, string directory, SectionKind kind)
    {
        _kind = kind;
        FilePath = Path.Combine(directory, FileName(kind));
        _file = OpenFile(disk, FilePath);
        try
        {
            _header = SectionHeader.Read(ReadExactly(0, new byte[SectionHeader.Bytes]), FilePath);
            CheckShape();
            _table = ReadTable();
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    /// <summary>The section's file.</summary>
    public string FilePath { get; }

    /// <summary>Number of elements.</summary>
    public long Length => _header.ContentBytes / _header.ElementSize;

    /// <summary>Bytes of content, as it is in memory.</summary>
    public long Bytes => _header.ContentBytes;

    /// <summary>Bytes of content as it stands in the file.</summary>
    public long StoredBytes => _header.StoredBytes;

    /// <summary>How the content stands in the file.</summary>
    public SectionEncoding Encoding => _header.Encoding;

    /// <summary>Number of chunks that <see cref="ReadChunk"/> takes.</summary>
    public int ChunkCount => _table.Count;

    /// <summary>Bytes of content in a chunk.</summary>
    public int ChunkLength(int chunk) => _header.ChunkLength(chunk);

    /// <summary>The most bytes that a chunk has.</summary>
    public int ChunkBytes => _header.ChunkBytes;

    /// <summary>The checksum that stands for the content.</summary>
    public uint TableCrc => _header.TableCrc;

    public static string FileName(SectionKind kind) => kind.Name + Extension;

    /// <summary>Reads one chunk into its place and checks it. Chunks may be read by many threads at once.</summary>
    public void ReadChunk(int chunk, INativeSection destination) =>
        ReadContent(chunk, destination.ByteSpan((long)chunk * _header.ChunkBytes, _header.ChunkLength(chunk)));

    /// <summary>Reads one chunk into a buffer of at least <see cref="ChunkBytes"/> and checks it.</summary>
    public void CheckChunk(int chunk, Span<byte> buffer) => ReadContent(chunk, buffer[.._header.ChunkLength(chunk)]);

    /// <summary>Maps the content of a file of the machine's own disk, which must be plain and not empty; it is not checked.</summary>
    public INativeSection Map() => _kind.MapAny(new MappedFile(FilePath), SectionHeader.Bytes, Length);

    public void Dispose() => _file.Dispose();

    private void ReadContent(int chunk, Span<byte> content)
    {
        if (_table[chunk].Length == content.Length)
        {
            ReadStored(chunk, content);
            return;
        }

        byte[] buffer = ArrayPool<byte>.Shared.Rent(_table[chunk].Length);
        Span<byte> stored = buffer.AsSpan(0, _table[chunk].Length);
        ReadStored(chunk, stored);
        if (!Lz4Blocks.TryDecompress(stored, content))
        {
            throw RegisterException.Damaged(FilePath, _table.OffsetOf(chunk), "the compressed bytes from there do not decode to a chunk");
        }

        ArrayPool<byte>.Shared.Return(buffer);
    }

    private void ReadStored(int chunk, Span<byte> stored)
    {
        long offset = _table.OffsetOf(chunk);
        ReadExactly(offset, stored);
        if (Crc32C.Of(stored) != _table[chunk].Checksum)
        {
            throw RegisterException.Damaged(
                FilePath, offset, FormattableString.Invariant($"the checksum of the {stored.Length:N0} bytes from there is wrong"));
        }
    }

    private static IDiskFile OpenFile(IDisk disk, string path)
    {
        try
        {
            return disk.OpenToRead(path);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw RegisterException.Damaged(path, 0, "the section is missing");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw RegisterException.CannotRead(path, unreadable);
        }
    }

    private void CheckShape()
    {
        if (_header.Name != _kind.Name || _header.ElementSize != _kind.ElementSize || _header.ChunkBytes <= 0 || _header.ContentBytes < 0
            || _header.ContentBytes % _kind.ElementSize != 0 || !Enum.IsDefined(_header.Encoding) || _header.StoredBytes < 0)
        {
            throw RegisterException.Damaged(FilePath, 0, "the header is that of another section");
        }

        long length = _file.Length;
        if (length != _header.FileBytes)
        {
            throw RegisterException.Damaged(
                FilePath, Math.Min(length, _header.FileBytes), FormattableString.Invariant($"it is {length:N0} bytes long and should be {_header.FileBytes:N0}"));
        }
    }

    private ChunkTable ReadTable()
    {
        long start = SectionHeader.Bytes + _header.StoredBytes;
        Span<byte> bytes = ReadExactly(start, new byte[_header.TableBytes]);
        if (Crc32C.Of(bytes) != _header.TableCrc)
        {
            throw RegisterException.Damaged(FilePath, start, "the table of chunks is damaged");
        }

        ChunkTable table = ChunkTable.Parse(bytes, _header);
        if (_header.Encoding == SectionEncoding.Lz4)
        {
            InstalledLz4.Require();
            CheckLengths(table, start);
        }

        return table;
    }

    /// <summary>No chunk is stored longer than it is, and all together are what the header says.</summary>
    private void CheckLengths(ChunkTable table, long start)
    {
        for (int chunk = 0; chunk < table.Count; chunk++)
        {
            if (table[chunk].Length <= 0 || table[chunk].Length > _header.ChunkLength(chunk))
            {
                throw RegisterException.Damaged(FilePath, start, FormattableString.Invariant($"chunk {chunk:N0} has the length of none"));
            }
        }

        if (table.StoredBytes != _header.StoredBytes)
        {
            throw RegisterException.Damaged(FilePath, start, "the lengths of the chunks are not that of the content");
        }
    }

    private Span<byte> ReadExactly(long offset, Span<byte> bytes)
    {
        try
        {
            _file.Read(bytes, offset);
            return bytes;
        }
        catch (EndOfStreamException)
        {
            throw RegisterException.Damaged(FilePath, Math.Min(offset + bytes.Length, _file.Length), "the file ends there");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw RegisterException.CannotRead(FilePath, unreadable);
        }
    }
}
