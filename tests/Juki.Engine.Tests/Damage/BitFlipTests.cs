using Juki.Engine.TestKit;
using Xunit.Abstractions;

namespace Juki.Engine.Tests.Damage;

/// <summary>
/// One bit is another in a file of a register at rest: it is refused with the file and the place, or it is the same register; never another one,
/// and nothing is overwritten.
/// </summary>
/// <remarks>
/// So many bits of each file are tried, chosen by JUKI_FLIP_SEED; JUKI_FLIP_BITS says how many (30), 0 every one, which takes hours. The journal's
/// segments and commits have tests of their own beside it.
/// </remarks>
public sealed class BitFlipTests(SoundRegister register, ITestOutputHelper log) : IClassFixture<SoundRegister>
{
    private const int StandardBits = 30;

    private readonly int _seed = TestSetting.Number("JUKI_FLIP_SEED") ?? Random.Shared.Next();

    [Fact]
    public void Given_a_bit_of_any_section_that_is_flipped_When_opened_Then_the_register_is_refused_with_the_file_and_the_place()
    {
        foreach (string file in register.Files.Keys.Where(file => file.StartsWith(register.Snapshots[^1], StringComparison.Ordinal)))
        {
            foreach ((long bit, string? refusal) in Flipped(file, 0, register.Files[file].Length))
            {
                Assert.True(refusal is not null && refusal.Contains(register.PathOf(file), StringComparison.Ordinal), $"{file}, bit {bit}: {refusal}");
                Assert.Contains("at byte", refusal, StringComparison.Ordinal);
            }
        }

        register.AssertUntouched();
    }

    /// <summary>Of two slots one may be torn at any time: the other one, with the journal behind its snapshot, is the same register.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Given_a_bit_of_a_slot_of_the_manifest_that_is_flipped_When_opened_Then_the_other_slot_leads_to_the_same_residents(int slot)
    {
        int start = slot * (register.Files["manifest"].Length / 2);
        int text = BitConverter.ToInt32(register.Files["manifest"], start + 12);
        Assert.All(Flipped("manifest", start, start + 16 + text), flip => Assert.Null(flip.Refusal));
        Assert.All(Flipped("manifest", start, start + (register.Files["manifest"].Length / 2)), flip => Assert.Null(flip.Refusal));
        register.AssertUntouched();
    }

    [Fact]
    public void Given_a_bit_of_each_slot_of_the_manifest_that_is_flipped_When_opened_Then_it_is_refused_with_the_file()
    {
        byte[] manifest = [.. register.Files["manifest"]];
        manifest[100] ^= 1;
        File.WriteAllBytes(register.PathOf("manifest"), manifest);

        Assert.All(Flipped("manifest", manifest.Length / 2, manifest.Length, manifest), flip => Assert.Contains(register.PathOf("manifest"), flip.Refusal, StringComparison.Ordinal));
        register.Restore("manifest");
        register.AssertUntouched();
    }

    /// <summary>Of its two copies one may be torn, too.</summary>
    [Fact]
    public void Given_a_bit_of_the_superblock_that_is_flipped_When_opened_Then_it_is_the_same_register()
    {
        Assert.All(Flipped("journal/superblock", 0, 512), flip => Assert.Null(flip.Refusal));
        Assert.All(Flipped("journal/superblock", 4096, 4096 + 512), flip => Assert.Null(flip.Refusal));
        register.AssertUntouched();
    }

    /// <summary>Flips bits one after the other, and says what opening came to.</summary>
    private IEnumerable<(long Bit, string? Refusal)> Flipped(string file, int start, int end, byte[]? content = null)
    {
        log.WriteLine($"{file}: JUKI_FLIP_SEED={_seed}");
        byte[] bytes = [.. content ?? register.Files[file]];
        foreach (long bit in Bits(start * 8L, end * 8L))
        {
            bytes[bit / 8] ^= (byte)(1 << (int)(bit % 8));
            File.WriteAllBytes(register.PathOf(file), bytes);
            yield return (bit, register.Refusal());
            bytes[bit / 8] ^= (byte)(1 << (int)(bit % 8));
        }

        File.WriteAllBytes(register.PathOf(file), bytes);
    }

    private IEnumerable<long> Bits(long start, long end)
    {
        int count = TestSetting.Number("JUKI_FLIP_BITS") ?? StandardBits;
        Random random = new(_seed);
        return count == 0 ? Enumerable.Range(0, (int)(end - start)).Select(bit => start + bit) : Enumerable.Range(0, count).Select(_ => random.NextInt64(start, end));
    }
}
