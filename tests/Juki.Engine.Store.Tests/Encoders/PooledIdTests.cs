using Juki.Engine.Store.Encoders;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Tests.Encoders;

public class PooledIdTests
{
    [Fact]
    public void Given_an_id_that_does_not_fit_into_its_bits_When_put_there_Then_the_register_is_full_and_not_damaged()
    {
        BitField bits = new(0, 2);

        Assert.Equal(3u, PooledId.Fit(3, bits, "towns"));
        RegisterException full = Assert.Throws<RegisterException>(() => PooledId.Fit(4, bits, "towns"));
        Assert.True(full.IsFull);
        Assert.DoesNotContain("damaged", full.Message, StringComparison.Ordinal);
    }
}
