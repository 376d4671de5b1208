using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Benchmarks.Limits;
using Juki.Engine.Model.Names;
using Juki.Engine.Store.Births;
using Juki.Engine.Store.Memory;

namespace Juki.Engine.Benchmarks.Scanning;

/// <summary>
/// Birth-date blocks of one length side by side, visited at random, as the dates of queries come. Signatures and probes are
/// random: a byte agrees by chance once in 256.
/// </summary>
internal sealed class SignatureBlocks : IDisposable
{
    /// <summary>Birth-date blocks scanned in one block of operations.</summary>
    public const int BlockLength = 64;

    // The weights and the threshold of matching (BlockProbe): town 3, municipality 1, readings 2 and 2, given 4, family 3.
    private const ulong Weights = 0x00_00_03_04_02_02_01_03;
    private const int Threshold = 7;

    private readonly NativeArray<ulong> _signatures;
    private readonly int _length;
    private readonly int[] _hits = new int[256];

    public SignatureBlocks(int length, long bytes)
    {
        _length = length;
        Count = (int)Math.Max(1, bytes / sizeof(ulong) / length);
        _signatures = new NativeArray<ulong>((long)Count * length);
        for (long index = 0; index < _signatures.Length; index++)
        {
            _signatures[index] = KeyHash.Mix((ulong)index + 1);
        }
    }

    /// <summary>How many birth-date blocks there are.</summary>
    public int Count { get; }

    public long Bytes => _signatures.Bytes;

    public ulong Scalar(int block) => Run<ScalarScan>(block);

    public ulong Wide256(int block) => Run<Wide256Scan>(block);

    public ulong Wide512(int block) => Run<Wide512Scan>(block);

    /// <summary>The limit: the same blocks read and added up.</summary>
    public ulong Read(int block)
    {
        var random = new RandomSequence((ulong)block);
        ulong sum = 0;
        for (int scan = 0; scan < BlockLength; scan++)
        {
            sum += Streams.Sum(Draw(ref random));
            random.Next();
        }

        return sum;
    }

    public void Dispose() => _signatures.Dispose();

    private ulong Run<TScan>(int block)
        where TScan : struct, IScan
    {
        var random = new RandomSequence((ulong)block);
        ulong sum = 0;
        for (int scan = 0; scan < BlockLength; scan++)
        {
            ReadOnlySpan<ulong> signatures = Draw(ref random);
            var probe = new SignatureProbe(random.Next(), Weights, Threshold);
            sum += ChecksumOf(TScan.Scan(signatures, probe, _hits));
        }

        return sum;
    }

    private ReadOnlySpan<ulong> Draw(ref RandomSequence random) => _signatures.Span(random.Below(Count) * _length, _length);

    private ulong ChecksumOf(int found)
    {
        ulong sum = (ulong)found;
        foreach (int hit in _hits.AsSpan(0, Math.Min(found, _hits.Length)))
        {
            sum += (ulong)hit << 8;
        }

        return sum;
    }
}
