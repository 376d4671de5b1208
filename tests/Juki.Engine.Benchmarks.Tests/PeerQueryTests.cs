using Juki.Engine.Benchmarks.Peers;

namespace Juki.Engine.Benchmarks.Tests;

public class PeerQueryTests
{
    [Fact]
    public void Given_a_peer_s_query_When_shown_as_text_Then_no_item_is_in_it() =>
        Assert.Equal("PeerQuery", $"{new PeerQuery("髙橋花子", "1965-01-01", "2", "東京都千代田区霞が関1-2-3")}");
}
