namespace Juki.Engine.Files.Csv;

/// <summary>
/// Cuts a file into chunks that end between records, so that chunks can be read in parallel and give the same rows as the
/// whole. Where there is no quote, the last line end is the cut; else the records are walked. Memory is bounded: of a line
/// longer than the longest record only the beginning is kept, which is enough to see that it is too long.
/// </summary>
internal sealed class ChunkCutter(Stream stream, int chunkBytes, int recordBytesMax)
{
    private readonly CsvField[] _noFields = [];
    private byte[] _carried = new byte[chunkBytes];
    private int _carriedLength;
    private bool _isEnd;
    private long _line = 1;

    public CsvChunk CreateChunk() => new(chunkBytes);

    /// <summary>Takes the next chunk; false at the end of the file.</summary>
    public bool TryRead(CsvChunk chunk)
    {
        chunk.Begin(_line, _carried.AsSpan(0, _carriedLength));
        _carriedLength = 0;
        while (true)
        {
            _isEnd = _isEnd || !chunk.Fill(stream);
            int cut = FindCut(chunk.Bytes);
            if (cut > 0 || _isEnd)
            {
                CutAt(chunk, cut);
                return cut > 0;
            }

            if (IsHopeless(chunk.Bytes))
            {
                SkipLine(chunk);
                return true;
            }

            chunk.Grow();
        }
    }

    /// <summary>Gives back the end of the chunk that was read last: the header's reader needs only its beginning.</summary>
    public void GiveBack(CsvChunk chunk, int from)
    {
        int behind = _carriedLength;
        int back = chunk.Length - from;
        EnsureCarried(back + behind);
        _carried.AsSpan(0, behind).CopyTo(_carried.AsSpan(back));
        chunk.Bytes[from..].CopyTo(_carried);
        _carriedLength = back + behind;
        _line = chunk.FirstLine + CsvLines.Count(chunk.Bytes[..from]);
    }

    private int FindCut(ReadOnlySpan<byte> data)
    {
        if (_isEnd)
        {
            return data.Length;
        }

        if (!data.Contains((byte)'"'))
        {
            return CsvLines.AfterLast(data);
        }

        CsvReader reader = new(data, _noFields, _line, isFinal: false, recordBytesMax);
        while (reader.Read())
        {
        }

        return reader.Position;
    }

    private void CutAt(CsvChunk chunk, int cut)
    {
        Carry(chunk.Bytes[cut..]);
        chunk.Cut(cut);
        _line += CsvLines.Count(chunk.Bytes);
    }

    /// <summary>More bytes would not make a good record of it, only find the end of its line.</summary>
    private bool IsHopeless(ReadOnlySpan<byte> data) => data.Length > recordBytesMax + 1 && data[^1] != CsvLines.Cr;

    private void SkipLine(CsvChunk chunk)
    {
        _line += CsvLines.Count(chunk.Bytes) + 1;
        EnsureCarried(1 << 12);
        while (true)
        {
            int read = stream.ReadAtLeast(_carried, _carried.Length, throwOnEndOfStream: false);
            _isEnd = read < _carried.Length;
            int end = _carried.AsSpan(0, read).IndexOfAny(CsvLines.Cr, CsvLines.Lf);
            if (end >= 0 || _isEnd)
            {
                KeepAfterLineEnd(end < 0 ? read : end, read);
                return;
            }
        }
    }

    private void KeepAfterLineEnd(int end, int read)
    {
        bool isCr = end < read && _carried[end] == CsvLines.Cr;
        if (isCr && end + 1 == read && !_isEnd)
        {
            _carried[0] = CsvLines.Cr;
            read = 1 + stream.Read(_carried, 1, 1);
            _isEnd = read == 1;
            end = 0;
        }

        int next = Math.Min(read, end + 1);
        next += isCr && next < read && _carried[next] == CsvLines.Lf ? 1 : 0;
        _carried.AsSpan(next, read - next).CopyTo(_carried);
        _carriedLength = read - next;
    }

    private void Carry(ReadOnlySpan<byte> rest)
    {
        EnsureCarried(rest.Length);
        rest.CopyTo(_carried);
        _carriedLength = rest.Length;
    }

    private void EnsureCarried(int length)
    {
        if (_carried.Length < length)
        {
            Array.Resize(ref _carried, length);
        }
    }
}
