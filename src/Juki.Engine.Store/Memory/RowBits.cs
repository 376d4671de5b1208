using System.Numerics;
using System.Runtime.CompilerServices;

namespace Juki.Engine.Store.Memory;

/// <summary>A bit for each row, set once by one thread and read by any number.</summary>
internal sealed class RowBits(int rowCount) : IDisposable
{
    private const int BitsPerWordLog = 6;

    /// <summary>Rows whose bits take few pages of any size.</summary>
    private const int RowsInSmallPages = 1 << 20;

    /// <summary>A huge page, the least that is worth one: in small ones the bits of a nation would take hundreds of them.</summary>
    private const long WordsMin = NativeBlock.HugePageBytes / sizeof(ulong);

    private readonly NativeArray<ulong> _words = new(Math.Max((rowCount >> BitsPerWordLog) + 1, rowCount < RowsInSmallPages ? 0 : WordsMin));

    /// <summary>Whether the bit of a row is set; whoever sees that sees what was written before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(int row) => (Volatile.Read(ref _words[row >> BitsPerWordLog]) >> row & 1) != 0;

    /// <summary>Asks for the bit of a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(int row) => _words.Prefetch(row >> BitsPerWordLog);

    /// <summary>Sets the bit of a row.</summary>
    public void Set(int row)
    {
        ref ulong word = ref _words[row >> BitsPerWordLog];
        Volatile.Write(ref word, word | (1UL << row));
    }

    /// <summary>The rows below a bound whose bit is set, ascending.</summary>
    public IEnumerable<int> Below(int bound)
    {
        for (int word = 0; word << BitsPerWordLog < bound; word++)
        {
            for (ulong bits = Volatile.Read(ref _words[word]); bits != 0; bits &= bits - 1)
            {
                int row = (word << BitsPerWordLog) + BitOperations.TrailingZeroCount(bits);
                if (row < bound)
                {
                    yield return row;
                }
            }
        }
    }

    public void Dispose() => _words.Dispose();
}
