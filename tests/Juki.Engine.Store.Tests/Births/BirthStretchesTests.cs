using Juki.Engine.Model.Names;
using Juki.Engine.Store.Births;
using Juki.Engine.Store.Memory;

namespace Juki.Engine.Store.Tests.Births;

public sealed class BirthStretchesTests : IDisposable
{
    private const int BlockLength = 3600;

    private readonly NativeArray<int> _blockStarts = new(4);
    private readonly NativeArray<ulong> _signatures = new(2 * BlockLength);
    private readonly NativeArray<int> _starts;
    private readonly BirthStretches _stretches;

    /// <summary>Three dates: a block of national size, an empty one, and another.</summary>
    public BirthStretchesTests()
    {
        int[] blockStarts = [0, BlockLength, BlockLength, 2 * BlockLength];
        blockStarts.CopyTo(_blockStarts.Span(0, 4));
        for (int row = 0; row < _signatures.Length; row++)
        {
            _signatures[row] = KeyHash.Mix((ulong)row + 1);
        }

        _signatures.Span(0, BlockLength).Sort();
        _signatures.Span(BlockLength, BlockLength).Sort();
        _starts = new NativeArray<int>(BirthStretches.LengthFor(_signatures.Length, 3));
        _stretches = new BirthStretches(_blockStarts, _starts);
        _stretches.Fill(_signatures);
    }

    public void Dispose()
    {
        _blockStarts.Dispose();
        _signatures.Dispose();
        _starts.Dispose();
    }

    [Fact]
    public void Given_the_stretches_When_walked_Then_they_ascend_from_the_first_row_to_behind_the_last_and_meet_the_blocks()
    {
        int[] starts = _starts.Span(0, (int)_starts.Length).ToArray();

        Assert.Equal(starts.Order(), starts);
        Assert.Equal(0, starts[0]);
        Assert.Equal(_signatures.Length, starts[^1]);
        Assert.Equal(2, starts.Count(start => start == BlockLength));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Given_every_name_of_a_block_When_guessed_Then_most_guesses_fall_into_the_window_and_none_far_from_it(int dateId)
    {
        int start = _blockStarts[dateId];
        int[] misses = [.. Enumerable.Range(0, 1000).Select(name => Miss(dateId, (ulong)name, start))];

        Assert.True(misses.Count(miss => miss < SignatureRun.Window / 2) > 800, $"{misses.Count(miss => miss < 4)}");
        Assert.All(misses, miss => Assert.InRange(miss, 0, 40));
    }

    private int Miss(int dateId, ulong name, int start)
    {
        NameLane lane = _stretches.LaneOf(dateId, name);
        int position = start + _signatures.Span(start, BlockLength).ToArray().Count(signature => signature < lane.Key);
        return Math.Abs(_stretches.Guess(lane) - position);
    }
}
