using Juki.Engine.TestKit;

namespace Juki.Engine.Tests.Nation;

public class DeterminismTests
{
    private const int Residents = 20_000;
    private const ulong Seed = 3;

    [Fact]
    public void Given_a_seed_When_registers_are_generated_with_one_two_and_three_threads_Then_their_files_are_equal_to_the_byte()
    {
        using SyntheticRegister first = new(Residents, Seed, threads: 1);
        foreach (int threads in new[] { 1, 2, 3 })
        {
            using SyntheticRegister again = new(Residents, Seed, threads);
            Assert.Empty(RegisterFiles.Differences(first.Path, again.Path));
        }

        Assert.Contains("manifest", RegisterFiles.Read(first.Path).Keys);
    }

    [Fact]
    public void Given_two_seeds_When_registers_are_generated_Then_their_rows_differ()
    {
        using SyntheticRegister one = new(2_000, Seed);
        using SyntheticRegister other = new(2_000, Seed + 1);

        Assert.Contains(RegisterFiles.Differences(one.Path, other.Path), file => Path.GetFileName(file).StartsWith("rows", StringComparison.Ordinal));
    }
}
