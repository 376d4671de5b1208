namespace Juki.Engine.Cli.Tests.Remote;

/// <summary>Options that do not go together.</summary>
public class AskedWronglyTests
{
    private static readonly string[] Match = ["match", "--input", "q", "--output", "o"];

    [Theory]
    [InlineData("lookup", "24727059608")]
    [InlineData("search", "--name", "x")]
    [InlineData("match", "--input", "q", "--output", "o")]
    public void Given_neither_a_register_nor_a_server_or_both_When_asked_Then_one_is_demanded(params string[] verb)
    {
        Juki.Run(verb).Refused("'--register REGISTER' or '--server HOST:PORT' is needed", "--help");
        Juki.Run([.. verb, "--register", "r", "--server", "h:1"]).Refused("'--register' and '--server' exclude each other");
    }

    [Fact]
    public void Given_options_that_a_server_cannot_follow_When_it_is_asked_Then_each_is_refused_with_the_reason()
    {
        Juki.Run([.. Match, "--server", "h:1", "--load", "map", "--rules", "strict", "--profile", "p.json", "--estimate", "--estimate-out", "p.json", "--report", "r.html"]).Refused(
            "'--load' does not go with '--server': the server has opened its register already",
            "'--rules' does not go with '--server': the server decides by its own rules",
            "'--profile' does not go with '--server': the server weighs by its own profile of errors",
            "'--estimate' does not go with '--server'",
            "'--estimate-out' does not go with '--server'",
            "'--report' does not go with '--server': its page lays residents beside queries");
        Juki.Run("search", "--server", "h:1", "--explain").Refused("'--explain' does not go with '--server': a server shows nothing of its register but the answer");
    }

    [Fact]
    public void Given_what_is_told_to_servers_When_a_register_is_asked_Then_it_is_refused() =>
        Juki.Run([.. Match, "--register", "r", "--purpose", "3", "--operator", "me", "--case", "7", "--tls", "--compress"]).Refused(
            "'--purpose' does not go with '--register'",
            "'--operator' does not go with '--register'",
            "'--case' does not go with '--register'",
            "'--tls' does not go with '--register'",
            "'--compress' does not go with '--register'");

    [Fact]
    public void Given_a_context_or_an_address_that_cannot_be_When_a_server_is_asked_Then_it_is_refused()
    {
        string[] lookup = ["lookup", "24727059608", "--server"];
        Juki.Run([.. lookup, "h:1", "--operator", new string('神', 22), "--case", new string('c', 129), "--trust", "t.pem"]).Refused(
            "'--operator' takes 64 bytes of UTF-8 at most",
            "'--case' takes 128 bytes of UTF-8 at most",
            "'--trust' needs '--tls'");
        Juki.Run([.. lookup, "h:1", "--purpose", "65536"]).Refused("--purpose");
        Juki.Run([.. lookup, "h:1:2:3"]).Failed("h:1:2:3", "HOST:PORT");
        Juki.Run([.. lookup, "h:1", "--tls", "--trust", "nowhere.pem"]).Failed("nowhere.pem");
    }
}
