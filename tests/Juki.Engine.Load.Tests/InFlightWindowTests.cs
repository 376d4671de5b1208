using Juki.Engine.Load.Connections;
using Juki.Engine.Load.Workloads;

namespace Juki.Engine.Load.Tests;

public class InFlightWindowTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(512)]
    public void Given_requests_answered_in_any_order_When_held_against_a_dictionary_Then_both_know_the_same(int depth)
    {
        Random random = new(depth);
        InFlightWindow window = new(depth);
        Dictionary<ulong, int> twin = [];
        for (int step = 0; step < 20_000; step++)
        {
            if (window.HasRoom && random.Next(2) == 0)
            {
                twin.Add(window.Add(RequestKind.Lookup, step, step), step);
            }
            else if (twin.Count > 0)
            {
                ulong id = twin.Keys.ElementAt(random.Next(Math.Min(twin.Count, 4)));

                Assert.True(window.TryRemove(id, out InFlightRequest request));
                Assert.Equal(twin[id], request.Index);
                Assert.False(window.TryRemove(id, out _));
                twin.Remove(id);
            }

            Assert.Equal(twin.Count, window.Count);
            Assert.InRange(window.Count, 0, depth);
        }
    }

    [Fact]
    public void Given_ids_that_were_never_sent_When_removed_Then_there_are_none()
    {
        InFlightWindow window = new(4);
        ulong id = window.Add(RequestKind.Search, 0, 0);

        Assert.False(window.TryRemove(0, out _));
        Assert.False(window.TryRemove(id + 8, out _));
        Assert.True(window.TryRemove(id, out _));
    }

    [Fact]
    public void Given_a_request_that_is_never_answered_When_a_ring_of_others_has_passed_Then_it_holds_the_next_up()
    {
        InFlightWindow window = new(4);
        window.Add(RequestKind.Lookup, 0, 0);
        int sent = 0;
        for (; window.HasRoom; sent++)
        {
            Assert.True(sent < 100, "The window never fills up.");
            window.TryRemove(window.Add(RequestKind.Lookup, 0, 0), out _);
        }

        Assert.Equal(7, sent);
        Assert.Single(window.TakeAll());
        Assert.True(window.HasRoom);
    }
}
