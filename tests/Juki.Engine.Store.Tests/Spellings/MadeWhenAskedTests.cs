using Juki.Engine.Store.Spellings;

namespace Juki.Engine.Store.Tests.Spellings;

public sealed class MadeWhenAskedTests
{
    [Fact]
    public void Given_memory_that_is_short_once_When_asked_again_Then_it_is_made_and_kept()
    {
        int asked = 0;
        using var made = new MadeWhenAsked<MemoryStream>(() => asked++ == 0 ? throw new InsufficientMemoryException() : new MemoryStream());

        Assert.Throws<InsufficientMemoryException>(() => made.Value);
        Assert.Null(made.Made);
        Assert.Same(made.Value, made.Value);
        Assert.Same(made.Value, made.Made);
        Assert.Equal(2, asked);
    }

    [Fact]
    public void Given_many_threads_When_all_ask_first_Then_it_is_made_once()
    {
        int asked = 0;
        using var made = new MadeWhenAsked<MemoryStream>(() =>
        {
            Interlocked.Increment(ref asked);
            return new MemoryStream();
        });

        Parallel.For(0, 64, _ => Assert.NotNull(made.Value));

        Assert.Equal(1, asked);
    }

    [Fact]
    public void Given_what_was_made_When_disposed_Then_it_is_given_back_and_what_was_never_asked_for_is_not_made()
    {
        var stream = new MemoryStream();
        var made = new MadeWhenAsked<MemoryStream>(() => stream);
        made.Dispose();
        Assert.True(stream.CanRead);

        Assert.Same(stream, made.Value);
        made.Dispose();
        Assert.False(stream.CanRead);
    }
}
