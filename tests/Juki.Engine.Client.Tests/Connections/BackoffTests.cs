using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.Client.Connections;

namespace Juki.Engine.Client.Tests.Connections;

public class BackoffTests
{
    [Fact]
    public void Given_any_seed_When_pauses_are_asked_for_Then_they_double_to_the_most_and_none_is_shortened_by_more_than_half() =>
        Prop.ForAll<int>(seed =>
        {
            Backoff backoff = new(TimeSpan.FromMilliseconds(50), TimeSpan.FromSeconds(5), new Random(seed));
            double whole = 50;
            for (int i = 0; i < 12; i++)
            {
                double pause = backoff.Next().TotalMilliseconds;
                if (pause < whole / 2 || pause > whole)
                {
                    return false;
                }

                whole = Math.Min(whole * 2, 5000);
            }

            backoff.Reset();
            return backoff.Next().TotalMilliseconds <= 50;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Given_two_clients_When_their_pauses_are_compared_Then_they_differ()
    {
        Backoff one = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), new Random(1));
        Backoff other = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), new Random(2));

        Assert.NotEqual(one.Next(), other.Next());
    }
}
