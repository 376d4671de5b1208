using System.Buffers;
using Juki.Engine.Server.Transport;

namespace Juki.Engine.Server.Tests.Transport;

public class BlockPoolTests
{
    [Fact]
    public void Given_a_block_that_was_given_back_When_one_is_rented_Then_it_is_that_one()
    {
        using BlockPool pool = new(blockBytes: 100, keptMax: 1);
        IMemoryOwner<byte> first = pool.Rent();
        IMemoryOwner<byte> second = pool.Rent(100);
        Assert.Equal(100, first.Memory.Length);
        first.Dispose();
        second.Dispose();

        Assert.Same(first, pool.Rent());
        Assert.NotSame(second, pool.Rent());
    }

    [Fact]
    public void Given_a_pool_When_more_than_a_block_is_asked_for_Then_it_is_refused()
    {
        using BlockPool pool = new(blockBytes: 100, keptMax: 1);
        Assert.Equal(100, pool.MaxBufferSize);
        Assert.Throws<ArgumentOutOfRangeException>(() => pool.Rent(101));
    }
}
