using Juki.Engine.Store.Births;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Store.Tests.Births;

public sealed class SignatureRunTests
{
    private static readonly int Seed = Environment.TickCount;

    [Fact]
    public void Given_any_block_and_any_guess_When_a_name_is_sought_Then_the_window_answers_like_the_scalar_twin_and_a_linear_walk()
    {
        var random = new Random(Seed);
        for (int length = 0; length < 60; length++)
        {
            using NativeArray<ulong> signatures = Signatures(random, length);
            for (int trial = 0; trial < 50; trial++)
            {
                NameLane lane = Lane(random, length);
                SignatureRun found = SignatureRun.Find(signatures, lane);

                Assert.True(Walk(signatures, lane) == found, $"seed {Seed}, length {length}, trial {trial}");
                Assert.True(SignatureRun.Search(signatures, lane) == found, $"seed {Seed}, length {length}, trial {trial}");
            }
        }
    }

    [Fact]
    public void Given_the_greatest_signature_of_a_name_When_sought_Then_it_belongs_to_the_name()
    {
        using var signatures = new NativeArray<ulong>(9);
        signatures.Span(0, 9).Fill(ulong.MaxValue);
        NameLane lane = new() { Key = ulong.MaxValue & ~BirthSignature.BelowName, End = 9, Guess = 4 };

        Assert.Equal(new SignatureRun(0, 9), SignatureRun.Find(signatures, lane));
    }

    [Theory]
    [InlineData(12)]
    [InlineData(int.MaxValue)]
    public void Given_a_lane_that_ends_behind_the_section_When_sought_Then_nothing_behind_it_is_read(int end)
    {
        using var signatures = new NativeArray<ulong>(9);

        Assert.Throws<RegisterException>(() => SignatureRun.Find(signatures, new NameLane { Key = 1UL << BirthSignature.NameShift, End = end, Guess = 8 }));
    }

    /// <summary>Few names, so that runs are long and keys are often absent.</summary>
    private static NativeArray<ulong> Signatures(Random random, int length)
    {
        var signatures = new NativeArray<ulong>(Math.Max(length, SignatureRun.Window));
        Span<ulong> block = signatures.Span(0, length);
        foreach (ref ulong signature in block)
        {
            signature = ((ulong)random.Next(1, 24) << BirthSignature.NameShift) | (ulong)random.NextInt64(1L << BirthSignature.NameShift);
        }

        block.Sort();
        return signatures;
    }

    private static NameLane Lane(Random random, int length)
    {
        int start = random.Next(0, length + 1);
        return new NameLane
        {
            Key = (ulong)random.Next(0, 26) << BirthSignature.NameShift,
            Start = start,
            End = random.Next(start, length + 1),
            Guess = random.Next(0, length + 1),
        };
    }

    private static SignatureRun Walk(NativeArray<ulong> signatures, in NameLane lane)
    {
        ulong key = lane.Key;
        ulong[] names = [.. signatures.Span(lane.Start, lane.End - lane.Start).ToArray().Select(BirthSignature.NameOf)];
        return new SignatureRun(lane.Start + names.Count(name => name < key), names.Count(name => name == key));
    }
}
