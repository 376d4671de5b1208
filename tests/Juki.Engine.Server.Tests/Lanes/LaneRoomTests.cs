using Juki.Engine.Server.Lanes;

namespace Juki.Engine.Server.Tests.Lanes;

public class LaneRoomTests
{
    [Fact]
    public void Given_a_limit_of_jobs_and_of_bytes_When_either_is_reached_Then_no_more_is_taken_until_some_is_given_back()
    {
        LaneRoom room = new(jobsMax: 3, bytesMax: 100);

        Assert.Equal([true, true, false, true, false], new long[] { 60, 40, 1, 0, 0 }.Select(room.TryReserve));
        room.Release(60);
        Assert.Equal([false, true], new long[] { 61, 60 }.Select(room.TryReserve));
    }

    [Fact]
    public void Given_a_job_of_more_bytes_than_the_limit_When_nothing_else_is_there_Then_it_is_taken()
    {
        LaneRoom room = new(jobsMax: 3, bytesMax: 100);

        Assert.Equal([true, false], new long[] { 101, 1 }.Select(room.TryReserve));
    }
}
