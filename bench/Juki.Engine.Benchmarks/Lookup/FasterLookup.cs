using System.Numerics;
using System.Runtime.CompilerServices;
using FASTER.core;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Benchmarks.Lookup;

/// <summary>
/// The peer that is made for it: FASTER's hash index over a log of (code, row), sized so that all of it stays in memory,
/// without locks, since nobody writes.
/// </summary>
internal sealed class FasterLookup : IDisposable
{
    private const int HeaderBytes = 8;
    private const int BucketBytes = 64;
    private const int EntriesPerBucket = 7;
    private const long PageBytes = 1L << 25;

    private static readonly long RecordBytes = HeaderBytes + sizeof(ulong) + Unsafe.SizeOf<Row>();

    private readonly LookupKeys _keys;
    private readonly FasterKVSettings<ulong, Row> _settings;
    private readonly FasterKV<ulong, Row> _store;
    private readonly ClientSession<ulong, Row, Row, Row, Empty, IFunctions<ulong, Row, Row, Row, Empty>> _session;

    public FasterLookup(CodeSections sections, LookupKeys keys)
    {
        _keys = keys;
        _settings = Settings(sections);
        _store = new FasterKV<ulong, Row>(_settings);
        _session = _store.NewSession(new SimpleFunctions<ulong, Row>());
        for (int row = 0; row < sections.Residents; row++)
        {
            ulong body = sections.Rows[row].CodeOrOwner;
            _session.Upsert(ref body, ref sections.Rows[row]);
        }
    }

    /// <summary>Hash buckets and records.</summary>
    public long Bytes => (_store.IndexSize * BucketBytes) + _store.Log.TailAddress - _store.Log.BeginAddress;

    /// <summary>Bytes that so many residents take.</summary>
    public static long BytesFor(int residents) => IndexBytesFor(residents) + (residents * RecordBytes);

    public ulong Single(int block)
    {
        ulong sum = 0;
        Row row = default;
        foreach (ulong body in _keys.Block(block))
        {
            ulong key = body;
            sum += _session.Read(ref key, ref row).Found ? RowChecksum.Of(row) : RowChecksum.Miss;
        }

        return sum;
    }

    public void Dispose()
    {
        _session.Dispose();
        _store.Dispose();
        _settings.Dispose();
    }

    private static long IndexBytesFor(int residents) =>
        (long)BitOperations.RoundUpToPowerOf2((ulong)(residents / (EntriesPerBucket / 2)) + 1) * BucketBytes;

    /// <summary>Half as much log again as the records need: FASTER keeps the last part of it free for writing.</summary>
    private static FasterKVSettings<ulong, Row> Settings(CodeSections sections)
    {
        ulong logBytes = (ulong)(sections.Residents * RecordBytes * 3 / 2) + (4 * (ulong)PageBytes);
        return new FasterKVSettings<ulong, Row>(null)
        {
            LogDevice = new NullDevice(),
            IndexSize = IndexBytesFor(sections.Residents),
            MemorySize = (long)BitOperations.RoundUpToPowerOf2(logBytes),
            PageSize = PageBytes,
            SegmentSize = 1L << 30,
            ConcurrencyControlMode = ConcurrencyControlMode.None,
        };
    }
}
