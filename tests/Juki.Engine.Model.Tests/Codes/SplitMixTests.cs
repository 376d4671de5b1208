using Juki.Engine.Model.Codes;

namespace Juki.Engine.Model.Tests.Codes;

public class SplitMixTests
{
    /// <summary>The published generator's first numbers from state 0: codes and generated people must not change.</summary>
    [Theory]
    [InlineData(1, 0xE220A8397B1DCDAF)]
    [InlineData(2, 0x6E789E6AA1B965F4)]
    [InlineData(3, 0x06C45D188009454F)]
    public void Given_the_states_behind_zero_When_mixed_Then_the_numbers_are_those_of_SplitMix64(ulong step, ulong expected) =>
        Assert.Equal(expected, SplitMix.Mix(step * SplitMix.Increment));
}
