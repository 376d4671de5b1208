using System.Runtime.Intrinsics.X86;
using Juki.Engine.Store.Spellings;

namespace Juki.Engine.Store.Tests.Spellings;

public sealed class DistanceKernelTests
{
    private const int Blocks = 3;

    private static readonly int Seed = Environment.TickCount;

    private delegate void Measure(ReadOnlySpan<char> pattern, ReadOnlySpan<char> blocks, int length, Span<ushort> distances);

    [Fact]
    public void Given_names_of_every_length_When_measured_by_each_width_Then_all_agree_with_the_scalar_twin()
    {
        var random = new Random(Seed);
        var names = new RandomNames(random);
        for (int pattern = 1; pattern <= DistanceKernel.PatternLengthMax; pattern++)
        {
            for (int length = 1; length <= 40; length++)
            {
                string asked = names.Next(pattern, withRare: false);
                AssertSame<SlipEdits>(asked, Transposed(asked, names, length), length);
                AssertSame<PlainEdits>(asked, Transposed(asked, names, length), length);
            }
        }
    }

    [Theory]
    [InlineData("ああああああああああああああああ", "ああああああああああああああああ")]
    [InlineData("ABABABABABABABAB", "BABABABABABABABA")]
    [InlineData("AB", "BABA")]
    [InlineData("\uFFFF\u8000\u7FFF\u0001", "\u0001\u7FFF\u8000\uFFFF")]
    [InlineData("ABCDEFGHIJKLMNOP", "PONMLKJIHGFEDCBA")]
    public void Given_names_made_to_carry_and_to_swap_When_measured_by_each_width_Then_all_agree_with_the_scalar_twin(string pattern, string name)
    {
        char[] blocks = [.. name.SelectMany(c => Enumerable.Repeat(c, DistanceKernel.Lanes))];

        AssertSame<SlipEdits>(pattern, blocks, name.Length);
        AssertSame<PlainEdits>(pattern, blocks, name.Length);
    }

    private static void AssertSame<TEdits>(string pattern, char[] blocks, int length)
        where TEdits : struct, IEdits
    {
        ushort[] expected = new ushort[blocks.Length / length];
        DistanceKernel.Scalar<TEdits>(pattern, blocks, length, int.MaxValue, expected);
        AssertSame(expected, DistanceKernel.Wide512<TEdits>, pattern, blocks, length, Avx512BW.IsSupported);
        AssertSame(expected, DistanceKernel.Wide256<TEdits>, pattern, blocks, length, Avx2.IsSupported);
        AssertNear<TEdits>(expected, pattern, blocks, length, limit: int.MaxValue);
        AssertNear<TEdits>(expected, pattern, blocks, length, limit: 2);
    }

    /// <summary>Distances up to the limit are exact, whatever vectors there are; beyond it they are only beyond it.</summary>
    private static void AssertNear<TEdits>(ushort[] expected, string pattern, char[] blocks, int length, int limit)
        where TEdits : struct, IEdits
    {
        ushort[] distances = new ushort[expected.Length];
        DistanceKernel.Measure<TEdits>(pattern, blocks, length, limit, distances);
        Assert.True(
            expected.Zip(distances).All(pair => pair.First <= limit ? pair.Second == pair.First : pair.Second > limit),
            $"seed {Seed}: {pattern}, names of {length}, at most {limit}");
    }

    private static void AssertSame(ushort[] expected, Measure measure, string pattern, char[] blocks, int length, bool supported)
    {
        if (supported)
        {
            ushort[] distances = new ushort[expected.Length];
            measure(pattern, blocks, length, distances);
            Assert.True(expected.SequenceEqual(distances), $"seed {Seed}: {pattern}, names of {length}");
        }
    }

    /// <summary>Blocks of names, half of them slips of the one asked for, cut or filled up to a length.</summary>
    private static char[] Transposed(string asked, RandomNames names, int length)
    {
        char[] blocks = new char[Blocks * DistanceKernel.Lanes * length];
        for (int index = 0; index < Blocks * DistanceKernel.Lanes; index++)
        {
            string name = index % 2 == 0 ? names.Next(length, withRare: false) : (names.Slipped(asked) + names.Next(length, withRare: false))[..length];
            for (int position = 0; position < length; position++)
            {
                blocks[(((index / DistanceKernel.Lanes * length) + position) * DistanceKernel.Lanes) + (index % DistanceKernel.Lanes)] = name[position];
            }
        }

        return blocks;
    }
}
